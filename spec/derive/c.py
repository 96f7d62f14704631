"""The oracle's tables of step programs: C data (oracle/programs.c)."""
from fpcore import ARITY, WORKING

HEAD = """/* SPDX-License-Identifier: MIT */
/* Derived from spec/steps and spec/orders by `make derive`; do not edit. */
#include "program.h"

#include <string.h>
"""
TAIL = """
const struct step_program *step_program_find(const char *id)
{
  for (size_t i = 0; step_programs[i] != NULL; i++)
    if (strcmp(step_programs[i]->id, id) == 0)
      return step_programs[i];
  return NULL;
}
"""
PREC = {"real": "STEP_REAL", "binary64": "STEP_BINARY64", WORKING: "STEP_WORKING"}


def quote(text):
    lines = text.rstrip("\n").split("\n")
    return "\n".join('    "' + l.replace("\\", "\\\\").replace('"', '\\"') + '\\n"' for l in lines)


def program(p, source):
    regs = p.inputs + [n for n, _ in p.consts] + [i.dst for i in p.instrs]
    at = {r: k for k, r in enumerate(regs)}
    after = {a: k for k, (_, a) in enumerate(p.state)}
    state_of = {k: b for k, (b, _) in enumerate(p.state)}
    names = ", ".join(f'"{r}"' for r in regs)
    out = [f"\nstatic const char *const {p.id}_reg[] = {{{names}}};"]
    out.append(f"static const struct step_state {p.id}_state[] = {{"
               + ", ".join(f'{{"{b}", {at[b]}, {at[a]}, {p.initial.get(b, 0)}}}' for b, a in p.state) + "};")
    outputs = []
    for o in p.outputs:
        k = after.get(o, -1)
        outputs.append(f'{{"{state_of[k] if k >= 0 else o}", {at[o]}, {k}}}')
    out.append(f"static const struct step_output {p.id}_output[] = {{{', '.join(outputs)}}};")
    out.append(f"static const char *const {p.id}_hyper_name[] = {{"
               + ", ".join(f'"{h}"' for h in p.hyper) + "};")
    out.append(f"static const uint8_t {p.id}_hyper[] = {{{', '.join(str(at[h]) for h in p.hyper)}}};")
    out.append(f"static const double {p.id}_const[] = {{{', '.join(v for _, v in p.consts) or '0'}}};")
    out.append(f"static const uint8_t {p.id}_const_reg[] = {{{', '.join(str(at[n]) for n, _ in p.consts) or '0'}}};")
    out.append(f"static const struct step_instr {p.id}_instr[] = {{")
    for i in p.instrs:
        args = [at[a] for a in i.args] + [0] * (3 - ARITY[i.op])
        out.append(f"  {{STEP_{i.op.upper()}, {PREC[i.prec]}, {at[i.dst]}, "
                   f"{{{args[0]}, {args[1]}, {args[2]}}}, {'true' if i.scalar else 'false'}}},"
                   f" /* {i.dst} */")
    out.append("};")
    order = f'"{p.props["order-of"]}"' if "order-of" in p.props else "NULL"
    out.append(f"static const struct step_program {p.id} = {{\n  .id = \"{p.id}\", .name = {p.props['name']},"
               f" .order_of = {order},\n  .cite = \"{' '.join(p.props['cite'])}\","
               f" .equations = \"{' '.join(p.props['equations'])}\",\n  .source =\n{quote(source)},\n"
               f"  .n_register = {len(regs)}, .n_state = {len(p.state)}, .n_hyper = {len(p.hyper)},"
               f" .n_output = {len(p.outputs)},\n  .n_const = {len(p.consts)}, .n_instr = {len(p.instrs)},\n"
               f"  .reg_name = {p.id}_reg, .state = {p.id}_state, .g = {at['g']}, .t = {at['t']},\n"
               f"  .hyper_name = {p.id}_hyper_name, .hyper = {p.id}_hyper, .output = {p.id}_output,\n"
               f"  .const_value = {p.id}_const, .const_reg = {p.id}_const_reg, .instr = {p.id}_instr}};")
    return "\n".join(out)


def tables(steps, orders):
    progs = steps + orders
    body = "\n".join(program(p, p.source) for p in progs)
    table = "\nconst struct step_program *const step_programs[] = {" \
        + ", ".join("&" + p.id for p in progs) + ", NULL};\n"
    return HEAD + body + "\n" + table + TAIL
