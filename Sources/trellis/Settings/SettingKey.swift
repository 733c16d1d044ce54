/// Everything that can be set outside a command's own flags.
///
/// `config/trellis.yaml` shows each key with its default; a test keeps the two together.
enum SettingKey: String, CaseIterable {
  case tenant
  case program
  case actor
  case format
  case home
  case databaseURL = "database_url"
  case databasePoolSize = "database_pool_size"
  case postgresBin = "postgres_bin"
  case socketFolder = "socket_folder"
  case serverUser = "server_user"
  case insecure
  case workerQueues = "worker_queues"
  case workerConcurrency = "worker_concurrency"
  case workerGraceSeconds = "worker_grace_seconds"
  case workerLeaseSeconds = "worker_lease_seconds"
  case mailHost = "mail_host"
  case mailPort = "mail_port"
  case mailTLS = "mail_tls"
  case mailUser = "mail_user"
  case mailPassword = "mail_password"
  case mailPasswordFile = "mail_password_file"
  case mailCAFile = "mail_ca_file"
  case mailFrom = "mail_from"
  case mailReplyTo = "mail_reply_to"
  case mailDomain = "mail_domain"
  case mailFolder = "mail_folder"
  case mailPerDomainPerMinute = "mail_per_domain_per_minute"

  /// The environment variable that sets it.
  var variable: String { "TRELLIS_" + rawValue.uppercased() }

  /// Never printed, never read from a project's file.
  var isSecret: Bool { self == .databaseURL || self == .mailPassword }

  /// What holds when nobody says anything; nil where the machine decides.
  var standard: String? {
    switch self {
    case .format: "table"
    case .databasePoolSize: "4"
    case .insecure: "false"
    case .workerQueues: "default,mail"
    case .workerConcurrency: "4"
    case .workerGraceSeconds: "30"
    case .workerLeaseSeconds: "60"
    case .mailTLS: "starttls"
    case .mailPerDomainPerMinute: "600"
    default: nil
    }
  }

  /// Why a value cannot be, or nil where it can.
  func complaint(about value: String) -> String? {
    switch self {
    case .format:
      OutputFormat(rawValue: value) == nil ? "write table, json, ndjson, csv or tsv" : nil
    case .databasePoolSize:
      Int(value).map { (1...64).contains($0) } == true ? nil : "write a number from 1 to 64"
    case .workerQueues:
      value.split(separator: ",").isEmpty ? "write queues with commas: default,mail" : nil
    case .workerConcurrency:
      Int(value).map { (1...200).contains($0) } == true ? nil : "write a number from 1 to 200"
    case .workerGraceSeconds:
      Int(value).map { (0...3600).contains($0) } == true ? nil : "write a number from 0 to 3600"
    case .workerLeaseSeconds:
      Int(value).map { (1...3600).contains($0) } == true ? nil : "write a number from 1 to 3600"
    case .insecure:
      ["true", "false"].contains(value) ? nil : "write true or false"
    case .mailPort:
      Int(value).map { (1...65535).contains($0) } == true ? nil : "write a number from 1 to 65535"
    case .mailTLS:
      ["starttls", "implicit", "none"].contains(value) ? nil : "write starttls, implicit or none"
    case .mailPerDomainPerMinute:
      Int(value).map { (0...1_000_000).contains($0) } == true
        ? nil : "write a number, or 0 for as many as there are"
    default:
      value.isEmpty ? "write a value or leave the key out" : nil
    }
  }
}
