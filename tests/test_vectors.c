/* SPDX-License-Identifier: MIT */
#include "generate.h"
#include "gradients.h"
#include "hyper.h"
#include "notes.h"
#include "options.h"
#include "pipe.h"
#include "suite.h"

#include <check.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

Suite *vectors_suite(void);

static struct case_request request(const char *optimizer, const struct format *f,
                                   enum semantics semantics, const char *class_name)
{
  struct case_request want = {.program = step_program_find(optimizer),
                              .format = f,
                              .semantics = semantics,
                              .input_class = class_find(class_name),
                              .first_t = 1,
                              .seed = 3,
                              .steps = 4,
                              .elements = 13};
  case_usual_hyper(&want);
  return want;
}

static struct vec_file make(const struct case_request *want)
{
  struct vec_file file;
  generate_file(want, "made", &file);
  generate_gold(&file.group[0], &file.group[0].cases[0]);
  return file;
}

static char *write_temporary(const char *text, size_t size)
{
  static char path[64];
  snprintf(path, sizeof path, "%s/adamant-test-XXXXXX",
           getenv("TMPDIR") != NULL ? getenv("TMPDIR") : "/tmp");
  int fd = mkstemp(path);
  ck_assert_int_ge(fd, 0);
  ck_assert_int_eq(write(fd, text, size), (ssize_t)size);
  close(fd);
  return path;
}

static bool reads(const char *text, size_t size, struct vec_file *file)
{
  char *path = write_temporary(text, size);
  bool good = vectors_read(path, file);
  unlink(path);
  return good;
}

/* [eq:V1] what is written is read back, and written again as the same bytes */
START_TEST(test_vectors_round_trip)
{
  for (const struct input_class *k = input_classes; k->name != NULL; k++)
    for (size_t f = 0; formats[f] != NULL; f++)
      for (int s = SEMANTICS_STEP; s <= SEMANTICS_BITS; s++) {
        struct case_request want = request("adamw", formats[f], (enum semantics)s, k->name);
        struct vec_file file = make(&want), again;
        size_t size, size_again;
        char *text = vectors_to_text(&file, &size);
        ck_assert_msg(reads(text, size, &again), "%s %s %s", k->name, formats[f]->name,
                      semantics_name[s]);
        char *text_again = vectors_to_text(&again, &size_again);
        ck_assert_msg(size == size_again && memcmp(text, text_again, size) == 0, "%s %s", k->name,
                      formats[f]->name);
        free(text);
        free(text_again);
        vec_file_free(&file);
        vec_file_free(&again);
      }
}
END_TEST

/* The text with the first `from` after `start` replaced by `to`; NULL when there is none. */
static char *edited(const char *text, const char *from, const char *to)
{
  const char *at = strstr(text, from);
  if (at == NULL)
    return NULL;
  char *out = malloc(strlen(text) + strlen(to) + 1);
  sprintf(out, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
  return out;
}

/* [eq:V1] [eq:S2] every kind of damage is refused; tests/cli checks the messages */
START_TEST(test_vectors_refused)
{
  static const struct {
    const char *from, *to;
  } edits[] = {
      {"\"schema\": 1", "\"schema\": 2"},
      {"\"schema\": 1,", ""},
      {"\"license\": \"CC0-1.0\"", "\"license\": \"CC0-1.1\""}, /* the checksum alone sees it */
      {"\"seed\": \"3\"", "\"seed\": \"three\""},
      {"\"numberOfTests\": 1", "\"numberOfTests\": 2"},
      {"\"optimizer\": \"adam\"", "\"optimizer\": \"adamz\""},
      {"\"optimizer\": \"adam\"", "\"optimizer\": \"pytorch_adam\""}, /* an order is no optimizer */
      {"binary32", "binary33"},
      {"\"semantics\": \"step\"", "\"semantics\": \"steps\""},
      {"\"beta1\": \"3fe", "\"beta1\": \"3ff"}, /* 1.8 */
      {"\"beta1\": \"3fe", "\"beta1\": \"bfe"},
      {"\"lr\": \"3f5", "\"lr\": \"7ff"},
      {"\"eps\": \"", "\"epsilon\": \""},
      {"\"tcId\": 1", "\"tcId\": 2"},
      {"\"firstT\": 1", "\"firstT\": 0"},
      {"\"firstT\": 1", "\"firstT\": 2"},
      {"\"steps\": 4", "\"steps\": 5"},
      {"\"elements\": 13", "\"elements\": 12"},
      {"\"elements\": 13", "\"elements\": 13.5"},
      {"{\"t\": 2", "{\"t\": 3"},
      {"{\"t\": 2", "{\"u\": 2"},
      {"\"flags\": [\"Random\"]", "\"flags\": [\"Randy\"]"},
      {"\"flags\": [\"Random\"]", "\"flags\": []"},
      {"\"theta\": [\"", "\"theta\": [\"0"},
      {"\"theta\": [\"", "\"theta\": [\"7fc00000\",\""},
      {"\"00000000\"", "\"7f800000\""},
      {"\"00000000\"", "\"0000000G\""},
      {"\"00000000\"", "\"0000000\""},
      {"\"00000000\"", "0"},
      {":=\"", ":=1\""},
      {":=\"", ":-0\""}, /* valid, but not what was written */
      {"\"comment\"", "\"tcId\": 1, \"comment\""},
      {"]\n}\n", "]\n"},
      {"]\n}\n", "]\n}\n\n"},
  };
  struct case_request want = request("adam", &format_binary32, SEMANTICS_STEP, "random");
  struct vec_file file = make(&want), again;
  size_t size;
  char *text = vectors_to_text(&file, &size);
  for (size_t i = 0; i < sizeof edits / sizeof edits[0]; i++) {
    char *bad = edited(text, edits[i].from, edits[i].to);
    ck_assert_msg(bad != NULL, "nothing to edit: %s", edits[i].from);
    ck_assert_msg(!reads(bad, strlen(bad), &again), "accepted: %s for %s", edits[i].to,
                  edits[i].from);
    free(bad);
  }
  for (size_t cut = 0; cut < size; cut += 97)
    ck_assert_msg(!reads(text, cut, &again), "accepted the first %zu bytes", cut);
  free(text);
  vec_file_free(&file);
}
END_TEST

/* [eq:V1] the state before a row is the stored state of the row before; the tie goes to the even
 * candidate */
START_TEST(test_vectors_stored)
{
  struct cell tie;
  ck_assert(cell_parse(&format_binary32, "tie:3f800000:3f800001", &tie));
  ck_assert_uint_eq(generate_stored(&tie), 0x3f800000);
  ck_assert(cell_parse(&format_binary32, "tie:3f800001:3f800002", &tie));
  ck_assert_uint_eq(generate_stored(&tie), 0x3f800002);
}
END_TEST

/* [eq:V1] every row of the suite names a class, and every class and flag has its note */
START_TEST(test_vectors_suite)
{
  for (const struct input_class *k = input_classes; k->name != NULL; k++)
    ck_assert_msg(note_find(k->flag) != NULL, "%s", k->name);
  for (const struct suite_set *set = suite_sets; set->programs != NULL; set++) {
    for (size_t i = 0; set->programs[i] != NULL; i++)
      ck_assert_msg(step_program_find(set->programs[i]) != NULL, "%s", set->programs[i]);
    for (const struct suite_row *row = set->rows; row->file != NULL; row++) {
      ck_assert_msg(class_find(row->input_class) != NULL, "%s", row->input_class);
      ck_assert_msg(row->needs == NULL || strcmp(row->needs, "t") == 0 ||
                        hyper_find(row->needs) != NULL, "%s", row->needs);
      for (const struct suite_row *far = row + 1; far->file != NULL; far++)
        ck_assert_msg(strcmp(far->file, row->file) != 0 || strcmp(far[-1].file, row->file) == 0,
                      "the rows of %s do not stand together", row->file);
    }
  }
}
END_TEST

/* [eq:S2] */
START_TEST(test_vectors_hyper)
{
  double x;
  ck_assert(hyper_parse("0.999", &x) && x == 0.999);
  ck_assert(hyper_parse("0x1p-3", &x) && x == 0.125);
  ck_assert(hyper_parse("0x3fc0000000000000", &x) && x == 0.125);
  ck_assert(!hyper_parse("", &x) && !hyper_parse("nan", &x) && !hyper_parse("inf", &x) &&
            !hyper_parse("1e-3x", &x));
  ck_assert(!hyper_in_domain(hyper_find("beta1"), 1) && hyper_in_domain(hyper_find("beta1"), 0));
  ck_assert(!hyper_in_domain(hyper_find("lr"), -1e-300) &&
            !hyper_in_domain(hyper_find("eps"), 1.0 / 0.0));
  ck_assert(!hyper_in_domain(hyper_find("eps"), 0.0 / 0.0));
  for (size_t i = 0; step_programs[i] != NULL; i++)
    for (size_t k = 0; k < step_programs[i]->n_hyper; k++)
      ck_assert_msg(hyper_find(step_programs[i]->hyper_name[k]) != NULL, "%s",
                    step_programs[i]->hyper_name[k]);
}
END_TEST

/* [eq:P1] More elements than a block of lines has, against printf. */
START_TEST(test_vectors_pipe_questions)
{
  static const struct format *const format[] = {&format_bfloat16, &format_binary32,
                                                &format_binary64};
  for (size_t k = 0; k < 3; k++) {
    struct case_request want = request("adam", format[k], SEMANTICS_STEP, "random");
    want.elements = 2000;
    want.first_t = 9;
    struct vec_file file;
    generate_outline(&want, "made", &file);
    const struct vec_group *g = &file.group[0];
    struct vec_case *c = &g->cases[0];
    generate_fill(&want, c);
    char *got[2];
    size_t size[2];
    FILE *f = open_memstream(&got[0], &size[0]);
    pipe_ask_case(f, "made/1", g, c);
    pipe_ask_step(f, "made/1", g, c, 1);
    fclose(f);
    f = open_memstream(&got[1], &size[1]);
    fprintf(f, "H made/1 adam %s 2000 9 4", format[k]->name);
    for (size_t i = 0; i < 4; i++)
      fprintf(f, " %s=%016" PRIx64, g->program->hyper_name[i], hyper_bits(g->hyper[i]));
    int digits = format[k]->width / 4;
    for (size_t e = 0; e < 2000; e++)
      fprintf(f, "\nI made/1 %zu theta=%0*" PRIx64 " m=%0*" PRIx64 " v=%0*" PRIx64, e, digits,
              c->initial[e], digits, c->initial[2000 + e], digits, c->initial[4000 + e]);
    for (size_t e = 0; e < 2000; e++)
      fprintf(f, "\nG made/1 10 %zu %0*" PRIx64, e, digits, gradients_of(c, 1)[e]);
    fprintf(f, "\nS made/1 10\n");
    fclose(f);
    ck_assert_str_eq(got[0], got[1]);
    free(got[0]);
    free(got[1]);
    generate_empty(c);
    vec_file_free(&file);
  }
}
END_TEST

/* [eq:P1] */
START_TEST(test_vectors_pipe_answers)
{
  static const struct {
    const char *line;
    enum pipe_kind kind;
  } want[] = {
      {"R a/1 3 0 3f000000 3f800000 - 00000000", PIPE_VALUES},
      {"R a/1 3 0 3f000000 3f800000 3f800000 ffc00001", PIPE_VALUES},
      {"U a/1 no such optimizer", PIPE_UNSUPPORTED},
      {"U a/1", PIPE_UNSUPPORTED},
      {"", PIPE_MALFORMED},
      {"R", PIPE_MALFORMED},
      {"R a/1 3 0 3f000000 3f800000 3f800000", PIPE_MALFORMED},
      {"R a/1 3 0 3f000000 3f800000 3f800000 3f800000 3f800000", PIPE_MALFORMED},
      {"R a/1 3 0 3f000000 3f800000 3f800000 3f800000 ", PIPE_MALFORMED},
      {"R  a/1 3 0 3f000000 3f800000 3f800000 3f800000", PIPE_MALFORMED},
      {"R a/1 03 0 3f000000 3f800000 3f800000 3f800000", PIPE_MALFORMED},
      {"R a/1 -3 0 3f000000 3f800000 3f800000 3f800000", PIPE_MALFORMED},
      {"R a/1 3 0 3F000000 3f800000 3f800000 3f800000", PIPE_MALFORMED},
      {"R a/1 3 0 - 3f800000 3f800000 3f800000", PIPE_MALFORMED},
      {"R a/1 3 0 3f000000 0.5 3f800000 3f800000", PIPE_MALFORMED},
      {"R a/1 3 0 3f000000 3f800000 3f800000 3f800000\r", PIPE_MALFORMED},
      {"r a/1 3 0 3f000000 3f800000 3f800000 3f800000", PIPE_MALFORMED},
  };
  struct pipe_answer a;
  for (size_t i = 0; i < sizeof want / sizeof want[0]; i++) {
    pipe_read(want[i].line, &format_binary32, 3, &a);
    ck_assert_msg(a.kind == want[i].kind, "\"%s\"", want[i].line);
  }
  char line[] = "R a/1 3 12 3f000000 3f800000 - 00000001";
  pipe_read(line, &format_binary32, 3, &a);
  ck_assert(a.case_length == 3 && strncmp(a.case_name, "a/1", 3) == 0);
  ck_assert(a.t == 3 && a.element == 12 && a.grad == 0x3f000000);
  ck_assert(a.exposed[0] && !a.exposed[1] && a.exposed[2] && a.state[0] == 0x3f800000 &&
            a.state[2] == 1);
}
END_TEST

/* [eq:V1] FIPS 180-4 and NIST's examples: the lengths around a block */
START_TEST(test_vectors_sha256)
{
  static const struct {
    const char *text, *hex;
  } want[] = {
      {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
      {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
  };
  char hex[SHA256_HEX_SIZE];
  struct sha256 hash;
  for (size_t i = 0; i < sizeof want / sizeof want[0]; i++) {
    sha256_begin(&hash);
    for (const char *p = want[i].text; *p != '\0'; p++) /* byte by byte */
      sha256_add(&hash, p, 1);
    sha256_end(&hash, hex);
    ck_assert_str_eq(hex, want[i].hex);
  }
  sha256_begin(&hash);
  for (int i = 0; i < 1000; i++) { /* a million times "a" */
    char block[1000];
    memset(block, 'a', sizeof block);
    sha256_add(&hash, block, sizeof block);
  }
  sha256_end(&hash, hex);
  ck_assert_str_eq(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
END_TEST

Suite *vectors_suite(void)
{
  Suite *s = suite_create("vectors");
  TCase *tc = tcase_create("vectors");
  tcase_set_timeout(tc, 120);
  tcase_add_test(tc, test_vectors_round_trip);
  tcase_add_test(tc, test_vectors_refused);
  tcase_add_test(tc, test_vectors_stored);
  tcase_add_test(tc, test_vectors_suite);
  tcase_add_test(tc, test_vectors_hyper);
  tcase_add_test(tc, test_vectors_pipe_questions);
  tcase_add_test(tc, test_vectors_pipe_answers);
  tcase_add_test(tc, test_vectors_sha256);
  suite_add_tcase(s, tc);
  return s;
}
