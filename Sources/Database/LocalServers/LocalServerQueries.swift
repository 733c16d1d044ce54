extension SQL {
  static var databaseNames: SQL { "SELECT datname FROM pg_database" }
}
