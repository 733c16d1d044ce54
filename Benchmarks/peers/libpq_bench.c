/* The yardstick: the same work as trellis-bench, in plain C over libpq.
 *
 *   libpq_bench URL WORKLOAD COUNT
 *
 * prints the wall-clock seconds, the CPU seconds and the peak memory in KiB of the work alone. */

#include <endian.h>
#include <libpq-fe.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static PGconn *connection;

static void fail(const char *what) {
  fprintf(stderr, "%s: %s\n", what, PQerrorMessage(connection));
  exit(1);
}

static void run(const char *sql) {
  PGresult *result = PQexec(connection, sql);
  if (PQresultStatus(result) != PGRES_COMMAND_OK) fail(sql);
  PQclear(result);
}

static int64_t read64(const char *bytes) {
  uint64_t value;
  memcpy(&value, bytes, 8);
  return (int64_t)be64toh(value);
}

/* What a row becomes in C; texts point into the result. */
struct row {
  int64_t id, at;
  unsigned char code[16];
  const char *name, *place, *note;
  int name_length, place_length, note_length;
  int is_open;
  double score;
};

static void read_row(const PGresult *result, int index, struct row *row) {
  uint64_t bits;
  row->id = read64(PQgetvalue(result, index, 0));
  memcpy(row->code, PQgetvalue(result, index, 1), 16);
  row->name = PQgetvalue(result, index, 2);
  row->name_length = PQgetlength(result, index, 2);
  row->place = PQgetvalue(result, index, 3);
  row->place_length = PQgetlength(result, index, 3);
  row->is_open = PQgetvalue(result, index, 4)[0];
  bits = (uint64_t)read64(PQgetvalue(result, index, 5));
  memcpy(&row->score, &bits, 8);
  row->at = read64(PQgetvalue(result, index, 6));
  row->note = PQgetisnull(result, index, 7) ? NULL : PQgetvalue(result, index, 7);
  row->note_length = PQgetlength(result, index, 7);
}

static int64_t weigh(const struct row *row) {
  return row->id + row->name_length + row->place_length + row->is_open + (row->at & 7) +
         (row->note ? row->note_length : 0) + row->code[0] + (int64_t)row->score;
}

#define COLUMNS "id, code, name, place, is_open, score, at, note"

static int64_t weigh_all(PGresult *result) {
  struct row row;
  int64_t sum = 0;
  if (PQresultStatus(result) != PGRES_TUPLES_OK) fail("read");
  for (int index = 0; index < PQntuples(result); index++) {
    read_row(result, index, &row);
    sum += weigh(&row);
  }
  PQclear(result);
  return sum;
}

static int64_t point(long count) {
  const char *sql = "SELECT " COLUMNS " FROM bench_rows WHERE id = $1";
  const Oid type = 20;
  int64_t sum = 0;
  run("BEGIN");
  PQclear(PQprepare(connection, "point", sql, 1, &type));
  for (long index = 0; index < count; index++) {
    const uint64_t key = htobe64((uint64_t)(index * 7919 % 1000000 + 1));
    const char *values[] = {(const char *)&key};
    const int lengths[] = {8}, formats[] = {1};
    sum += weigh_all(PQexecPrepared(connection, "point", 1, values, lengths, formats, 1));
  }
  run("COMMIT");
  return sum;
}

static int64_t fetch_buffered(long count) {
  char sql[200];
  snprintf(sql, sizeof sql, "SELECT " COLUMNS " FROM bench_rows LIMIT %ld", count);
  return weigh_all(PQexecParams(connection, sql, 0, NULL, NULL, NULL, NULL, 1));
}

static int64_t fetch_cursor(long count) {
  char sql[200];
  int64_t sum = 0;
  int rows;
  snprintf(sql, sizeof sql,
           "DECLARE c NO SCROLL CURSOR FOR SELECT " COLUMNS " FROM bench_rows LIMIT %ld", count);
  run("BEGIN");
  run(sql);
  PQclear(PQprepare(connection, "more", "FETCH FORWARD 1000 FROM c", 0, NULL));
  do {
    PGresult *result = PQexecPrepared(connection, "more", 0, NULL, NULL, NULL, 1);
    rows = PQntuples(result);
    sum += weigh_all(result);
  } while (rows == 1000);
  run("COMMIT");
  return sum;
}

/* COPY's pieces, sent when they are big enough. */
static char piece[1 << 17];
static size_t filled;

static void send_piece(void) {
  if (PQputCopyData(connection, piece, (int)filled) != 1) fail("copy");
  filled = 0;
}

static void put(const void *bytes, size_t count) {
  memcpy(piece + filled, bytes, count);
  filled += count;
}

static void put16(int value) {
  const uint16_t bytes = htobe16((uint16_t)value);
  put(&bytes, 2);
}

static void put32(int value) {
  const uint32_t bytes = htobe32((uint32_t)value);
  put(&bytes, 4);
}

static void put64(int64_t value) {
  const uint64_t bytes = htobe64((uint64_t)value);
  put32(8);
  put(&bytes, 8);
}

static int64_t end_copy(void) {
  PGresult *result;
  if (filled > 0) send_piece();
  if (PQputCopyEnd(connection, NULL) != 1) fail("copy");
  result = PQgetResult(connection);
  if (PQresultStatus(result) != PGRES_COMMAND_OK) fail("copy");
  PQclear(result);
  while ((result = PQgetResult(connection)) != NULL) PQclear(result);
  run("COMMIT");
  return 0;
}

static void begin_copy(const char *format) {
  char sql[200];
  PGresult *result;
  run("BEGIN");
  run("CREATE TEMPORARY TABLE pieces (LIKE bench_rows) ON COMMIT DROP");
  snprintf(sql, sizeof sql, "COPY pieces (" COLUMNS ") FROM STDIN (FORMAT %s)", format);
  result = PQexec(connection, sql);
  if (PQresultStatus(result) != PGRES_COPY_IN) fail("copy");
  PQclear(result);
}

static int64_t copy_binary(long count) {
  char text[64];
  begin_copy("binary");
  put("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);
  for (long index = 1; index <= count; index++) {
    const double score = (double)index / 3;
    uint64_t bits;
    int length;
    const uint64_t code[2] = {htobe64((uint64_t)index), htobe64((uint64_t)index)};
    memcpy(&bits, &score, 8);
    put16(8);
    put64(index);
    put32(16), put(code, 16);
    length = snprintf(text, sizeof text, "name %ld", index);
    put32(length), put(text, (size_t)length);
    put32(20), put("a place of some size", 20);
    put32(1), put(index % 2 ? "\1" : "\0", 1);
    put64((int64_t)bits);
    put64(index * 1000000);
    if (index % 3 == 0)
      put32(-1);
    else
      put32(13), put("a little note", 13);
    if (filled > sizeof piece / 2) send_piece();
  }
  put16(-1);
  return end_copy();
}

static int64_t copy_text(long count) {
  begin_copy("text");
  for (long index = 1; index <= count; index++) {
    filled += (size_t)snprintf(
        piece + filled, sizeof piece - filled,
        "%ld\t%016lx%016lx\tname %ld\ta place of some size\t%c\t%.17g\t2000-01-%02ld 00:00:00Z\t%s\n",
        index, (unsigned long)index, (unsigned long)index, index, index % 2 ? 't' : 'f',
        (double)index / 3, index % 28 + 1, index % 3 ? "a little note" : "\\N");
    if (filled > sizeof piece / 2) send_piece();
  }
  return end_copy();
}

static double seconds_of(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  const struct {
    const char *name;
    int64_t (*run)(long);
  } workloads[] = {{"point", point},           {"fetch", fetch_buffered}, {"fetch-cursor", fetch_cursor},
                   {"copy", copy_binary},      {"copy-text", copy_text}};
  if (count != 4) return 64;
  connection = PQconnectdb(arguments[1]);
  if (PQstatus(connection) != CONNECTION_OK) fail("connect");
  for (size_t index = 0; index < sizeof workloads / sizeof *workloads; index++) {
    if (strcmp(workloads[index].name, arguments[2]) != 0) continue;
    const double wall = seconds_of(CLOCK_MONOTONIC), cpu = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    const int64_t sum = workloads[index].run(atol(arguments[3]));
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%.6f %.6f %ld %lld\n", seconds_of(CLOCK_MONOTONIC) - wall,
           seconds_of(CLOCK_PROCESS_CPUTIME_ID) - cpu, usage.ru_maxrss, (long long)sum);
    PQfinish(connection);
    return 0;
  }
  return 64;
}
