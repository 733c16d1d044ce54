import Checksums
import Foundation

/// Whether a folder holds exactly what its manifest says.
package struct ReportVerification: Sendable, Equatable {
  package enum Fault: String, Sendable {
    /// The manifest names it and it is not there.
    case missing
    /// It is there and the manifest does not name it.
    case extra
    /// It is not what was written.
    case changed
  }

  package struct Finding: Sendable, Equatable {
    package let path: String
    package let fault: Fault
  }

  /// How many files the manifest names.
  package let files: Int
  /// By path.
  package let findings: [Finding]

  /// Looks at every file of a folder.
  ///
  /// - Throws: `BatchError.noManifest`.
  package init(of folder: String) throws {
    let manifest = try Manifest.read(from: folder)
    var findings: [Finding] = []
    for file in manifest.files {
      guard let bytes = FileBytes.read("\(folder)/\(file.path)") else {
        findings.append(Finding(path: file.path, fault: .missing))
        continue
      }
      if bytes.count != file.bytes || SHA256.hexadecimal(of: bytes) != file.sha256 {
        findings.append(Finding(path: file.path, fault: .changed))
      }
    }
    let named = Set(manifest.files.map(\.path) + [Manifest.fileName])
    let there = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for path in there where !named.contains(path) {
      findings.append(Finding(path: path, fault: .extra))
    }
    files = manifest.files.count
    self.findings = findings.sorted { ($0.path, $0.fault.rawValue) < ($1.path, $1.fault.rawValue) }
  }
}
