package import Mail
import Synchronization

/// Puts each message into a folder as a file of its own, which mail programs open: where no server
/// is set, nothing is lost and everybody sees what would be sent.
package final class FolderTransport: MailTransport {
  package let folder: String
  private let isThere = Mutex(false)

  package init(folder: String) {
    self.folder = folder
  }

  package func send(
    _ message: [UInt8], _ id: MessageID, from sender: MailAddress, to recipient: MailAddress
  ) async -> MailOutcome {
    let path = "\(folder)/\(id.name).eml"
    do throws(AtomicFile.Failure) {
      if isThere.withLock({ !$0 }) { try AtomicFile.makeFolder(folder) }
      isThere.withLock { $0 = true }
      try AtomicFile.write(message, to: path)
    } catch {
      return error.isOfDisk ? .noRoom("\(folder): \(error.reason)") : .unreachable("\(error)")
    }
    return .accepted(path)
  }

  package func close() async {}
}
