/* SPDX-License-Identifier: MIT */
#include "list_optimizers.h"
#include "format.h"
#include "presets.h"
#include "proved.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

static const struct proved *proved_of(const struct step_program *p)
{
  const struct proved *row = proved;
  while (strcmp(row->optimizer, p->id) != 0) /* derived from the same list: it is there */
    row++;
  return row;
}

static const struct step_program *const *dialects_of(const struct step_program *p)
{
  static const struct step_program *const none[] = {NULL};
  const struct dialect_family *f = dialect_family_find(p->id);
  return f != NULL ? f->programs : none;
}

/* A preset belongs to the optimizer that its dialect is one of. */
static bool preset_is_of(const struct preset *preset, const struct step_program *p)
{
  size_t n = strcspn(preset->dialect, ".");
  return strlen(p->id) == n && strncmp(preset->dialect, p->id, n) == 0;
}

static size_t cases_of(const struct step_program *p)
{
  size_t n = 0;
  for (unsigned f = 0; formats[f] != NULL; f++)
    n += suite_cases(p, f);
  return n;
}

struct counts {
  size_t dialects, presets, vectors; /* vectors: of the optimizer and its dialects */
};

static struct counts count(const struct step_program *p)
{
  struct counts c = {0};
  const struct step_program *const *dialect = dialects_of(p);
  while (dialect[c.dialects] != NULL)
    c.vectors += cases_of(dialect[c.dialects++]);
  c.vectors += cases_of(p);
  for (const struct preset *preset = presets; preset->framework != NULL; preset++)
    c.presets += preset_is_of(preset, p);
  return c;
}

/* ---- the table ---- */

static void print_head(void)
{
  printf("%-17s %8s  %-36s", "optimizer", "dialects", "formats of its vectors");
  for (int k = 0; k < PROVED_LAYERS; k++)
    printf(" %s", proved_layers[k].name);
  printf(" %8s %8s\n", "vectors", "presets");
}

static void print_row(const struct step_program *p)
{
  struct counts c = count(p);
  char text[64] = "";
  for (unsigned f = 0; formats[f] != NULL; f++)
    if (suite_cases(p, f) > 0)
      snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", text[0] != '\0' ? " " : "",
               formats[f]->name);
  printf("%-17s %8zu  %-36s", p->id, c.dialects, text);
  for (int k = 0; k < PROVED_LAYERS; k++)
    printf(" %-*s", (int)strlen(proved_layers[k].name), proved_of(p)->layer[k] ? "yes" : "-");
  printf(" %8zu %8zu\n", c.vectors, c.presets);
}

/* ---- JSON, of the table and of one ---- */

static json_t *words(const char *const *word, size_t n)
{
  json_t *array = json_array();
  for (size_t i = 0; i < n; i++)
    json_array_append_new(array, json_string(word[i]));
  return array;
}

static json_t *states_array(const struct step_program *p)
{
  json_t *array = json_array();
  for (size_t s = 0; s < p->n_state; s++)
    json_array_append_new(array, json_string(p->state[s].name));
  return array;
}

static json_t *cases_object(const struct step_program *p)
{
  json_t *o = json_object();
  for (unsigned f = 0; formats[f] != NULL; f++)
    if (suite_cases(p, f) > 0)
      json_object_set_new(o, formats[f]->name, json_integer((json_int_t)suite_cases(p, f)));
  return o;
}

static json_t *dialects_array(const struct step_program *p)
{
  json_t *array = json_array();
  for (const struct step_program *const *d = dialects_of(p); *d != NULL; d++)
    json_array_append_new(array, json_pack("{s:s, s:s, s:o, s:o}", "id", (*d)->id, "name",
                                           (*d)->name, "hyperparameters",
                                           words((*d)->hyper_name, (*d)->n_hyper), "vectors",
                                           cases_object(*d)));
  return array;
}

static json_t *switches_array(const struct step_program *p)
{
  json_t *array = json_array();
  const struct dialect_family *f = dialect_family_find(p->id);
  for (const struct dialect_switch *s = f != NULL ? f->switches : NULL;
       s != NULL && s->name != NULL; s++) {
    json_t *choices = json_array();
    for (const struct dialect_choice *c = s->choice; c->name != NULL; c++)
      json_array_append_new(choices, json_pack("{s:s, s:s, s:s?}", "choice", c->name, "what",
                                               c->what, "is", c->is));
    json_array_append_new(array, json_pack("{s:s, s:s, s:s, s:o}", "switch", s->name, "what",
                                           s->what, "usual", s->usual, "choices", choices));
  }
  return array;
}

static json_t *presets_array(const struct step_program *p)
{
  json_t *array = json_array();
  for (const struct preset *r = presets; r->framework != NULL; r++)
    if (preset_is_of(r, p)) {
      char name[DIALECT_MAX_ID];
      snprintf(name, sizeof name, "%s/%s", r->framework, r->optimizer);
      json_array_append_new(array, json_pack("{s:s, s:s, s:s, s:s, s:s}", "preset", name,
                                             "version", r->version, "dialect", r->dialect,
                                             "source", r->source, "note", r->note));
    }
  return array;
}

static json_t *layers_array(const struct step_program *p)
{
  json_t *array = json_array();
  for (int k = 0; k < PROVED_LAYERS; k++)
    if (proved_of(p)->layer[k])
      json_array_append_new(array, json_string(proved_layers[k].name));
  return array;
}

static json_t *optimizer_object(const struct step_program *p)
{
  return json_pack("{s:s, s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:I, s:o}", "optimizer",
                   p->id, "name", p->name, "cite", p->cite, "equations", p->equations, "states",
                   states_array(p), "hyperparameters", words(p->hyper_name, p->n_hyper),
                   "switches", switches_array(p), "dialects", dialects_array(p), "proved",
                   layers_array(p), "cases", cases_object(p), "vectors",
                   (json_int_t)count(p).vectors, "presets", presets_array(p));
}

void list_optimizers(json_t *array)
{
  if (array == NULL)
    print_head();
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (step_programs[i]->order_of == NULL && array != NULL)
      json_array_append_new(array, optimizer_object(step_programs[i]));
    else if (step_programs[i]->order_of == NULL)
      print_row(step_programs[i]);
}

/* ---- one in full ---- */

static void print_switches(const struct step_program *p)
{
  const struct dialect_family *f = dialect_family_find(p->id);
  if (f == NULL)
    return;
  puts("\nswitches, the usual choice first");
  for (const struct dialect_switch *s = f->switches; s->name != NULL; s++) {
    printf("  %-24s %s\n", s->name, s->what);
    printf("    %-22s (usual)\n", s->usual);
    for (const struct dialect_choice *c = s->choice; c->name != NULL; c++)
      printf("    %-22s %s%s%s\n", c->name, c->what, c->is != NULL ? ": is " : "",
             c->is != NULL ? c->is : "");
  }
}

static void print_dialects(const struct step_program *p)
{
  puts("\nprograms, with the number of their golden vectors");
  printf("  %-46s %4zu\n", p->id, cases_of(p));
  for (const struct step_program *const *d = dialects_of(p); *d != NULL; d++)
    printf("  %-46s %4zu\n", (*d)->id, cases_of(*d));
}

static void print_presets(const struct step_program *p)
{
  if (count(p).presets > 0)
    puts("\npresets");
  for (const struct preset *r = presets; r->framework != NULL; r++)
    if (preset_is_of(r, p)) {
      char name[DIALECT_MAX_ID];
      snprintf(name, sizeof name, "%s/%s", r->framework, r->optimizer);
      printf("  %-28s %-34s %s%s%s%s%s\n", name, r->dialect, r->source,
             strcmp(r->version, "-") == 0 ? "" : " ", strcmp(r->version, "-") == 0 ? "" : r->version,
             r->note[0] != '\0' ? "; " : "", r->note);
    }
}

void list_optimizer(const struct step_program *p, json_t *array)
{
  if (array != NULL) {
    json_array_append_new(array, optimizer_object(p));
    return;
  }
  printf("%s: %s (%s), equations %s\n", p->id, p->name, p->cite, p->equations);
  printf("hyperparameters");
  for (size_t i = 0; i < p->n_hyper; i++)
    printf(" %s", p->hyper_name[i]);
  printf("\nstate");
  for (size_t s = 0; s < p->n_state; s++)
    printf(" %s", p->state[s].name);
  puts("\n\nproved of its own step program");
  for (int k = 0; k < PROVED_LAYERS; k++)
    printf("  %-12s %s%s\n", proved_layers[k].name, proved_of(p)->layer[k] ? "" : "NOT PROVED: ",
           proved_layers[k].claim);
  print_switches(p);
  print_dialects(p);
  print_presets(p);
}
