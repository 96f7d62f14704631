/* SPDX-License-Identifier: MIT */
/* Bench `bulk`: the staged check of binary32 (spec/bulk.md), Adam by libadamant's adapter.
 *   pipe:       what a case judged over the binary pipe carries per second, over what the same two
 *               programs carry when adamant only sends the questions and takes the answers,
 *               with --sample 1024.
 *   comparison: CPU time of the fused loops for an element-step whose answers are in memory; for
 *               information, with all that the report counts of it.
 *   text:       numbers in questions and answers per second of a case judged over lines.
 *   memory:     the largest resident size of a sweep of 1e6 elements and 1e3 steps.
 *   linearity:  cost of an element-step among many elements or steps over that among few.
 * Each figure is the median over interleaved repetitions. Writes bench-bulk.json beside the folder
 * of this program.
 */
#include "asking.h"
#include "binary_pipe.h"
#include "figures.h"
#include "generate.h"
#include "gradients.h"
#include "options.h"

#include <adamant.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ELEMENTS = 1000000, STEPS = 3, REPETITIONS = 7, SAMPLE = 1024 };

static double wall_time(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* A case of a sweep, its report, and its inputs. */
struct run {
  struct case_request want;
  struct vec_file file;
  struct vec_case *c;
  struct report report;
  struct samples samples;
  struct session session;
};

static void run_begin(struct run *r, size_t elements, size_t steps, size_t sample)
{
  *r = (struct run){.want = {.program = step_program_find("adam"),
                             .format = &format_binary32,
                             .semantics = SEMANTICS_STEP,
                             .input_class = class_find("random"),
                             .first_t = 1,
                             .seed = 1,
                             .steps = steps,
                             .elements = elements}};
  case_usual_hyper(&r->want);
  generate_outline(&r->want, "case", &r->file);
  r->c = &r->file.group[0].cases[0];
  generate_fill(&r->want, r->c);
  r->report.name = "bench";
  r->report.options.sample = sample;
  r->session.report = &r->report;
  r->session.samples = &r->samples;
  session_begin(&r->session, &r->file, &r->file.group[0], r->c);
}

static void run_end(struct run *r)
{
  session_free(&r->session);
  samples_free(&r->samples);
  report_free(&r->report);
  generate_empty(r->c);
  vec_file_free(&r->file);
}

static void nothing(void *context, const struct session *s)
{
  (void)context, (void)s;
}

static void fail(const char *what)
{
  fprintf(stderr, "bench bulk: %s\n", what);
  exit(2);
}

/* Seconds of a case judged over the pipe. */
static double judged(struct child *child, bool binary, size_t elements, size_t steps, size_t sample)
{
  struct run r;
  run_begin(&r, elements, steps, sample);
  double start = wall_time();
  enum session_state state = SESSION_STEP;
  bool good = !binary || binary_case(&r.session, child, 60, nothing, NULL);
  for (bool first = true; !binary && state != SESSION_CASE && good; first = false) {
    char *line;
    if (state == SESSION_STEP)
      asking_send(child, r.session.name, r.session.group, r.session.c, r.session.step, first);
    good = child_read(child, 60, &line) == CHILD_LINE;
    state = good ? session_line(&r.session, line) : SESSION_BROKEN;
    good = good && state != SESSION_BROKEN;
  }
  double spent = wall_time() - start;
  if (!good || report_status(&r.report) != 0)
    fail("the adapter does not conform");
  run_end(&r);
  return spent;
}

/* Seconds of the same bytes both ways, neither made nor judged here. */
static double carried(struct child *child, size_t elements, size_t steps)
{
  struct run r;
  run_begin(&r, elements, steps, 1);
  uint32_t *grad = malloc(elements * sizeof *grad);
  char *answer = calloc(1, 24 + 12 * elements), *line = NULL;
  size_t size;
  FILE *f = open_memstream(&line, &size);
  fprintf(f, "B %s adam binary32 %zu 1 %zu theta,m,v", r.session.name, elements, steps);
  for (size_t i = 0; i < 4; i++) {
    uint64_t bits;
    memcpy(&bits, &r.file.group[0].hyper[i], sizeof bits);
    fprintf(f, " %s=%016lx", r.want.program->hyper_name[i], (unsigned long)bits);
  }
  putc('\n', f);
  fclose(f);
  for (size_t i = 0; i < elements; i++)
    grad[i] = (uint32_t)gradients_of(r.c, 0)[i];
  double start = wall_time();
  child_send(child, line, size);
  for (int k = 0; k < 3; k++)
    child_send(child, answer, 4 * elements);
  for (uint64_t t = 1, asked = 0; t <= steps; t++) {
    size_t done;
    for (; asked < steps && asked <= t; asked++) {
      uint64_t ask = asked + 1;
      child_send(child, (const char *)&ask, sizeof ask);
      child_send(child, (const char *)grad, 4 * elements);
    }
    if (child_take(child, 60, answer, 24 + 12 * elements, &done) != CHILD_LINE)
      fail("the adapter does not answer");
  }
  double spent = wall_time() - start;
  free(line);
  free(grad);
  free(answer);
  run_end(&r);
  return spent;
}

/* Seconds of every block by the fused loops, and no more: not what a step costs once. */
static double skim_all(struct stage *stage, size_t elements, bool known)
{
  struct skim_block out;
  size_t undecided = 0;
  if (!bulk_t(stage->bulk) || !bulk_skims(stage->bulk))
    fail("no fused loop");
  double start = cpu_time();
  for (size_t at = 0; at + BULK_BLOCK <= elements; at += BULK_BLOCK) {
    bulk_skim(stage->bulk, stage->before, stage->after, stage->grad, at, known, &out);
    undecided += !out.decided;
  }
  double spent = cpu_time() - start;
  if (undecided * BULK_BLOCK * 1000 > elements)
    fail("undecided blocks");
  return spent;
}

/* Nanoseconds per element-step of the check of answers in memory; sample 0: of the fused loops. */
static double checked(size_t elements, size_t steps, size_t sample)
{
  struct run r;
  run_begin(&r, elements, steps, sample);
  struct stage *stage = &r.session.stage;
  float *state[3], *grad = malloc(elements * sizeof *grad);
  double spent = 0;
  for (int k = 0; k < 3; k++) {
    state[k] = malloc(elements * sizeof(float));
    memcpy(state[k], stage->before[k], elements * sizeof(float));
  }
  const double *h = r.file.group[0].hyper;
  const adamant_adam_params hp = {h[0], h[1], h[2], h[3], 0};
  for (size_t step = 0; step < steps; step++) {
    const uint64_t *bits = gradients_of(r.c, step);
    for (size_t i = 0; i < elements; i++)
      grad[i] = float_of(bits[i]);
    adamant_adam_f32(state[0], state[1], state[2], grad, elements, step + 1, &hp);
    for (int k = 0; k < 3; k++)
      memcpy(stage->after[k], state[k], elements * sizeof(float));
    char *unused[3] = {NULL};
    if (sample == 0) {
      stage->grad = gradients_floats(r.c, step);
      spent += skim_all(stage, elements, step > 0);
    }
    double start = cpu_time();
    if (session_step(&r.session, unused) == SESSION_BROKEN)
      fail("broken");
    spent += sample == 0 ? 0 : cpu_time() - start;
  }
  if (report_status(&r.report) != 0)
    fail("the library does not conform");
  free(grad);
  for (int k = 0; k < 3; k++)
    free(state[k]);
  run_end(&r);
  return spent / (double)(elements * steps) * 1e9;
}

/* What is measured, once. */
struct measured {
  double pipe, pipe_all, bare, check, check_sample, check_all, text, elements, steps;
};

static struct measured measure(struct child *child)
{
  const double bytes = 16.0 * ELEMENTS * STEPS;
  double bare = carried(child, ELEMENTS, STEPS);
  struct measured m = {.bare = bytes / bare * 1e-9};
  m.pipe = bare / judged(child, true, ELEMENTS, STEPS, SAMPLE);
  m.pipe_all = bare / judged(child, true, ELEMENTS, STEPS, 1);
  m.text = 4.0 * 20000 * 5 / judged(child, false, 20000, 5, 1) * 1e-6;
  m.check = checked(200000, 10, 0); /* in the cache */
  m.check_sample = checked(ELEMENTS, STEPS, SAMPLE);
  m.check_all = checked(ELEMENTS, STEPS, 1);
  m.elements = checked(1000000, 1, 1) / checked(10000, 100, 1);
  m.steps = checked(10000, 1000, 1) / checked(10000, 10, 1);
  return m;
}

/* MiB of `adamant run`, beside this program. */
static double memory(const char *folder)
{
  char adamant[4200], command[4200];
  snprintf(adamant, sizeof adamant, "%s/../adamant", folder);
  snprintf(command, sizeof command, "exec %s/../tests/conformance/libadamant_adapter", folder);
  pid_t pid = fork();
  if (pid == 0) {
    freopen("/dev/null", "w", stdout);
    execl(adamant, adamant, "run", "--cmd", command, "--framing", "binary", "--optimizer", "adam",
          "--elements", "1000000", "--steps", "1000", "--sample", "1024", (char *)NULL);
    _exit(127);
  }
  struct rusage usage;
  int status;
  double start = wall_time();
  if (pid < 0 || wait4(pid, &status, 0, &usage) != pid || status != 0)
    fail("the sweep does not conform");
  double spent = wall_time() - start, size = (double)usage.ru_maxrss / 1024;
  fprintf(stderr, "bulk: 1e6 elements x 1e3 steps in %.0f s\n", spent);
  return size;
}

static double middle(const struct measured *m, size_t offset)
{
  double x[REPETITIONS];
  for (int i = 0; i < REPETITIONS; i++)
    memcpy(&x[i], (const char *)&m[i] + offset, sizeof x[i]);
  return median(x, REPETITIONS);
}
#define MIDDLE(name) middle(m, offsetof(struct measured, name))

int main(int argc __attribute__((unused)), char **argv)
{
  char folder[4096], command[4200];
  struct child child;
  struct measured m[REPETITIONS];
  snprintf(folder, sizeof folder, "%s", argv[0]);
  dirname(folder);
  snprintf(command, sizeof command, "exec %s/../tests/conformance/libadamant_adapter", folder);
  if (!child_start(&child, command))
    return 2;
  judged(&child, true, ELEMENTS, STEPS, 1);
  for (int i = 0; i < REPETITIONS; i++)
    m[i] = measure(&child);
  child_finish_input(&child);
  child_stop(&child, 2);
  double sweep = memory(folder);
  fprintf(
      stderr,
      "bulk: medians: bare pipe %.2f GB/s; ns an element-step with all that the report counts: "
      "%.1f with --sample %d, %.1f with every output measured, which is %.3f of the bare pipe\n",
      MIDDLE(bare), MIDDLE(check_sample), SAMPLE, MIDDLE(check_all), MIDDLE(pipe_all));
  const struct figure figures[] = {
      {"bulk: staged check over the binary pipe, of the bare pipe", MIDDLE(pipe), false, 0.6},
      {"bulk: comparison, ns an element-step", MIDDLE(check), true, 3},
      {"bulk: text, million values a second", MIDDLE(text), false, 5},
      {"bulk: memory of a sweep of 1e6 elements x 1e3 steps, MiB", sweep, true, 200},
      {"bulk: cost of an element-step, 1e6 elements over 1e4", MIDDLE(elements), true, 1.1},
      {"bulk: cost of an element-step, 1e3 steps over 1e1", MIDDLE(steps), true, 1.1}};
  return write_figures(argv[0], "bulk", figures, sizeof figures / sizeof figures[0]);
}
