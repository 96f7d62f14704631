"""The oracle's tables of step programs and dialects: C data (oracle/programs*.c, oracle/dialect_table.c)."""
import re

from fpcore import ARITY, WORKING

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/orders by `make derive`; do not edit. */
#include "dialects.h"

#include <string.h>
"""
TAIL = """
const struct step_program *step_program_find(const char *id)
{
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (strcmp(step_programs[i]->id, id) == 0)
      return step_programs[i];
  return dialect_find(id, NULL);
}
"""
PREC = {"real": "STEP_REAL", "binary64": "STEP_BINARY64", WORKING: "STEP_WORKING"}


def quote(text):
    lines = text.rstrip("\n").split("\n")
    return "\n".join('    "' + l.replace("\\", "\\\\").replace('"', '\\"') + '\\n"' for l in lines)


def ident(p):
    """The C identifier of a program: adamw_eps_hat for adamw.eps=hat."""
    return re.sub(r"\W+", "_", p.id)


def registers(p):
    """Their names, by number."""
    return p.inputs + [n for n, _ in p.consts] + [i.dst for i in p.instrs]


def program(p, source):
    c = ident(p)
    regs = registers(p)
    at = {r: k for k, r in enumerate(regs)}
    after = {a: k for k, (_, a) in enumerate(p.state)}
    state_of = {k: b for k, (b, _) in enumerate(p.state)}
    names = ", ".join(f'"{r}"' for r in regs)
    out = [f"\nstatic const char *const {c}_reg[] = {{{names}}};"]
    out.append(f"static const struct step_state {c}_state[] = {{"
               + ", ".join(f'{{"{b}", {at[b]}, {at[a]}, {p.initial.get(b, 0)}}}' for b, a in p.state) + "};")
    outputs = []
    for o in p.outputs:
        k = after.get(o, -1)
        outputs.append(f'{{"{state_of[k] if k >= 0 else o}", {at[o]}, {k}}}')
    out.append(f"static const struct step_output {c}_output[] = {{{', '.join(outputs)}}};")
    out.append(f"static const char *const {c}_hyper_name[] = {{"
               + ", ".join(f'"{h}"' for h in p.hyper) + "};")
    out.append(f"static const uint8_t {c}_hyper[] = {{{', '.join(str(at[h]) for h in p.hyper)}}};")
    out.append(f"static const double {c}_const[] = {{{', '.join(v for _, v in p.consts) or '0'}}};")
    out.append(f"static const uint8_t {c}_const_reg[] = {{{', '.join(str(at[n]) for n, _ in p.consts) or '0'}}};")
    out.append(f"static const struct step_instr {c}_instr[] = {{")
    for i in p.instrs:
        args = [at[a] for a in i.args] + [0] * (3 - ARITY[i.op])
        out.append(f"  {{STEP_{i.op.upper()}, {PREC[i.prec]}, {at[i.dst]}, "
                   f"{{{args[0]}, {args[1]}, {args[2]}}}, {'true' if i.scalar else 'false'}}},"
                   f" /* {i.dst} */")
    out.append("};")
    dialect = f'"{p.dialect_of}"' if p.dialect_of else "NULL"
    order = f'"{p.props["order-of"]}"' if "order-of" in p.props else "NULL"
    out.append(f"static const struct step_program {c} = {{\n  .id = \"{p.id}\", .name = {p.props['name']},"
               f" .order_of = {order},\n  .dialect_of = {dialect}, .cite = \"{' '.join(p.props['cite'])}\","
               f" .equations = \"{' '.join(p.props['equations'])}\",\n  .source =\n{quote(source)},\n"
               f"  .n_register = {len(regs)}, .n_state = {len(p.state)}, .n_hyper = {len(p.hyper)},"
               f" .n_output = {len(p.outputs)},\n  .n_const = {len(p.consts)}, .n_instr = {len(p.instrs)},\n"
               f"  .reg_name = {c}_reg, .state = {c}_state, .g = {at['g']}, .t = {at['t']},\n"
               f"  .hyper_name = {c}_hyper_name, .hyper = {c}_hyper, .output = {c}_output,\n"
               f"  .const_value = {c}_const, .const_reg = {c}_const_reg, .instr = {c}_instr}};")
    return "\n".join(out)


def tables(steps, orders):
    progs = steps + orders
    body = "\n".join(program(p, p.source) for p in progs)
    table = "\nconst struct step_program *const step_programs[] = {" \
        + ", ".join("&" + p.id for p in progs) + ", NULL};\n"
    return HEAD + body + "\n" + table + TAIL


# ---- dialects ----

DIALECT_HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/dialects by `make derive`; do not edit. */
#include "dialects.h"
"""


def dialect_programs(base, programs):
    body = "\n".join(program(p, p.source) for p in programs)
    return DIALECT_HEAD + body + f"\n\nconst struct step_program *const dialects_of_{base}[] = {{\n" \
        + "".join(f"  &{ident(p)},\n" for p in programs) + "  NULL};\n"


def text(s):
    return '"' + s.replace('"', '\\"') + '"'


def dialect_table(families):
    out = [DIALECT_HEAD, "#include <stddef.h>\n"]
    out += [f"extern const struct step_program *const dialects_of_{f}[];" for f in families]
    for name, f in families.items():
        rows = []
        for k, s in enumerate(f.switches):
            out.append(f"\nstatic const struct dialect_choice {name}_{s.name}[] = {{")
            for c, (what, _) in s.choices.items():
                target = s.target(c)
                out.append(f"  {{{text(c)}, {text(what)}, {text(target) if target else 'NULL'}}},")
            out.append("  {NULL, NULL, NULL}};")
            rows.append(f"  {{{text(s.name)}, {text(s.what)}, {text(s.default)}, {name}_{s.name}}},")
        out.append(f"\nstatic const struct dialect_switch {name}_switches[] = {{")
        out += rows + ["  {NULL, NULL, NULL, NULL}};"]
    out.append("\nconst struct dialect_family dialect_families[] = {")
    out += [f"  {{{text(n)}, {n}_switches, dialects_of_{n}}}," for n in families] + ["  {NULL, NULL, NULL}};"]
    return "\n".join(out) + "\n"
