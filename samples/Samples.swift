import Foundation

/// Where the bundled sample files lie on this machine.
package enum Samples {
  /// The folder of the invented program Riverside, or nil where the bundle is not beside the binary.
  package static var riverside: String? {
    let folder = Bundle.module.bundleURL.appending(path: "riverside").path
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }
}
