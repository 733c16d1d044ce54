/* Counts rows and fields of a CSV file by libcsv, the peer of `trellis-bench read`. */
#include <csv.h>
#include <stdio.h>
#include <time.h>

struct counts { long fields, rows; };

static void on_field(void *text, size_t length, void *counts) {
  (void)text, (void)length;
  ((struct counts *)counts)->fields++;
}

static void on_row(int end, void *counts) {
  (void)end;
  ((struct counts *)counts)->rows++;
}

int main(int argc, char **argv) {
  static char piece[1 << 18];
  struct counts counts = {0, 0};
  struct csv_parser parser;
  struct timespec cpu;
  size_t length;
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (!file || csv_init(&parser, 0)) return 1;
  while ((length = fread(piece, 1, sizeof piece, file)) > 0)
    if (csv_parse(&parser, piece, length, on_field, on_row, &counts) != length) return 1;
  csv_fini(&parser, on_field, on_row, &counts);
  csv_free(&parser);
  fclose(file);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
  printf("{\"peer\":\"libcsv\",\"rows\":%ld,\"cells\":%ld,\"cpu_seconds\":%.6f}\n", counts.rows,
         counts.fields, cpu.tv_sec + cpu.tv_nsec / 1e9);
  return 0;
}
