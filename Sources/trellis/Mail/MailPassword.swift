import Foundation
import Programs

/// The password of the mail server: from the environment, or from a file that its owner alone reads.
enum MailPassword {
  /// - Throws: `Failure` where there is none, or others may read it; never with its text.
  static func read(_ settings: Settings) throws -> String {
    if let password = settings[.mailPassword] { return password }
    guard let path = settings[.mailPasswordFile] else {
      throw Failure(
        .usage, "mail.no_password", "There is a mail_user and no password.",
        hint: "Set mail_password_file, or TRELLIS_MAIL_PASSWORD in the environment.")
    }
    var status = stat()
    guard stat(path, &status) == 0, let text = try? String(contentsOfFile: path, encoding: .utf8)
    else {
      throw Failure(
        .inputRefused, "mail.password_unreadable", "mail_password_file, \(path), cannot be read.",
        hint: "Check that it is there and that you may read it.")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw Failure(
        .notAllowed, "mail.password_open", "Others may read the password in \(path).",
        hint: "Let its owner alone read it: chmod 600 \(path.shellWord)")
    }
    let lines = text.split(whereSeparator: \.isNewline)
    guard let password = lines.first, lines.count == 1 else {
      throw Failure(
        .inputRefused, "mail.password_unreadable", "\(path) is not one line with a password.",
        hint: "Write the password alone into it.")
    }
    return String(password)
  }
}
