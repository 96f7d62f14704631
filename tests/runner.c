/* SPDX-License-Identifier: MIT */
/* Runs every unit-test suite, one row each, or the one that is named; the closing line is the one tests/unit.sh adds up.
 * --list: the names. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SUITES(X)                                                                                  \
  X(adam) X(family) X(half) X(mixed) X(schedule) X(scalars) X(validate) X(trusted) X(environment)                               \
  X(format) X(cell) X(interval) X(exact) X(bits) X(bound) X(general_bound) X(ulp) X(philox)                         \
  X(vectors) X(check) X(diagnose) X(mathematics) X(rho) X(rho_values) X(dialects) X(invariants)    \
  X(radam_scalars) X(nadam) X(identify) X(curve) X(error_counts) X(measured) X(report) X(suite) X(metamorphic) X(bulk)

#define DECLARE(name) Suite *name##_suite(void);
SUITES(DECLARE)

static const struct row {
  const char *name;
  Suite *(*make)(void);
} rows[] = {
#define ROW(name) {#name, name##_suite},
  SUITES(ROW)
};

int main(int argc, char **argv)
{
  SRunner *runner = NULL;
  if (argc > 1 && strcmp(argv[1], "--list") == 0) {
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
      puts(rows[i].name);
    return EXIT_SUCCESS;
  }
  /* Time limits are there for tests that hang: Check's 4 seconds are few under the sanitizers on a busy machine. */
  setenv("CK_DEFAULT_TIMEOUT", "120", 0);
  setenv("CK_TIMEOUT_MULTIPLIER", "5", 0);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    if (argc > 1 && strcmp(argv[1], rows[i].name) != 0)
      continue;
    if (runner == NULL)
      runner = srunner_create(rows[i].make());
    else
      srunner_add_suite(runner, rows[i].make());
  }
  if (runner == NULL) {
    fprintf(stderr, "%s: no suite named %s\n", argv[0], argv[1]);
    return 2;
  }
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  printf("%d passed, %d failed\n", srunner_ntests_run(runner) - failed, failed);
  srunner_free(runner);
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
