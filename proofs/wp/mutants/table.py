# SPDX-License-Identifier: MIT
"""Planted errors, in code, in contracts and in the specification. Each must lose a goal of the named job and
function; `only` limits the goals tried to those of a name, where the whole function would take long. Or a gate
must refuse it: job LINT, or CONTRACTS with the job that reads the file."""
from dataclasses import dataclass


@dataclass
class Mutant:
    name: str
    what: str
    path: str
    old: str
    new: str
    job: str
    function: str = ""
    only: str = ""
    times: int = 1       # how often `old` stands in the file
    smoke: bool = False  # the goal that is lost is a smoke test
    says: str = ""       # part of the name of the lost goal, or of the gate's complaint


LINT, CONTRACTS = "lint", "contracts"      # gates in the place of a job


KERNEL = "adamant_adam_kernel_f32"
SQUARE = """/*@ terminates \\true;
    assigns    \\nothing;
    ensures    bits: SAME(\\result, FMUL(x, x));
*/
"""
CODE = [
    Mutant("betas_swapped", "the first moment decays by beta2", "src/adam.inc",
           "FN(moving_average)(s.b1, s.omb1, m[i], g[i])", "FN(moving_average)(s.b2, s.omb2, m[i], g[i])",
           "bits/adam", KERNEL, "m"),
    Mutant("eps_dropped", "eps is not added", "src/leaf.inc", "return root + eps;", "return root;",
           "bits/leaf", "denominator_f32"),
    Mutant("eps_inside", "eps under the square root", "src/leaf.inc", "FN(adamant_sqrt)(v_hat)",
           "FN(adamant_sqrt)(v_hat + eps)", "bits/leaf", "denominator_f64"),
    Mutant("sqrt_dropped", "no square root", "src/leaf.inc", "FN(adamant_sqrt)(v_hat)", "v_hat", "bits/leaf",
           "denominator_f32"),
    Mutant("square_reassociated", "((1 - beta2) g) g for (1 - beta2) (g g)", "src/adam.inc",
           "FN(moving_average)(s.b2, s.omb2, v[i], FN(square)(g[i]))", "s.b2 * v[i] + s.omb2 * g[i] * g[i]",
           "bits/adam", "adamant_adam_kernel_f64", "v"),
    Mutant("one_too_many", "the loop runs to i <= n", "src/adam.inc", "i < n; i++", "i <= n; i++", "bits/adam",
           KERNEL, "@rte,index"),
    Mutant("lost_store", "v is not stored", "src/adam.inc", "    v[i] = v_t;\n", "", "bits/adam", KERNEL, "v"),
    Mutant("stale_v", "the denominator uses the old v", "src/adam.inc", "FN(denominator)(v_t,",
           "FN(denominator)(v[i],", "bits/adam", KERNEL, "theta"),
    Mutant("wrong_store", "theta is stored into g's neighbour m", "src/adam.inc", "    m[i] = m_t;\n",
           "    m[0] = m_t;\n", "bits/adam", KERNEL, "m,m_rest"),
    Mutant("decay_after", "decoupled decay after the update", "src/adamw.inc",
           "FN(moved)(FN(decayed)(theta[i], s.decay), FN(update)(s.step, m_t, denom))",
           "FN(decayed)(FN(moved)(theta[i], FN(update)(s.step, m_t, denom)), s.decay)",
           "bits/adamw", "adamant_adamw_kernel_f32", "theta"),
    Mutant("decay_coupled", "the l2 gradient without its penalty", "src/leaf.inc", "return g + penalty;",
           "return g;", "bits/leaf", "l2_gradient_f32"),
    Mutant("beta_complement_in_binary32", "1 - beta1 from the rounded beta1", "src/working.inc",
           "w.omb1 = FN(adamant_round)(s.omb1);", "w.omb1 = 1 - w.b1;", "bits/working",
           "adamant_working_scalars_f32", "omb1"),
    Mutant("beta_one_accepted", "beta1 <= 1", "src/params.c", "hp->beta1 < 1.0", "hp->beta1 <= 1.0", "bits/params",
           "adamant_validate_params"),
    Mutant("wrong_code", "a bad eps reported as a bad lr", "src/params.c", "return ADAMANT_BAD_EPS;",
           "return ADAMANT_BAD_LR;", "bits/params", "adamant_validate_params"),
    Mutant("t_off_by_one", "bias correction by t + 1", "src/scalars.c",
           "adamant_dw_one_minus_pow(hp->beta1, t).h", "adamant_dw_one_minus_pow(hp->beta1, t + 1).h",
           "bits/scalars", "adamant_step_scalars", "c1,step"),
    Mutant("step_of_other_moment", "lr / (1 - beta2^t)", "src/scalars.c", "hp->lr / s.c1", "hp->lr / s.c2",
           "bits/scalars", "adamant_step_scalars", "step"),
    Mutant("fast_two_sum_swapped", "the operands of Fast2Sum exchanged", "src/dw.c",
           "const double s = a + b;\n  return (struct adamant_dw){s, b + (a - s)};",
           "const double s = a + b;\n  return (struct adamant_dw){s, a + (b - s)};", "bits/dw",
           "adamant_dw_fast_two_sum"),
    Mutant("endless_recursion", "1 - beta^t from itself", "src/scalars.c", "adamant_dw_one_minus_pow(beta, t / 2)",
           "adamant_dw_one_minus_pow(beta, t)", "bits/scalars", "adamant_dw_one_minus_pow",
           "@decreases,@variant,@terminates,bits"),
    Mutant("parity", "the odd powers take the even branch", "src/scalars.c", "t % 2 == 0", "t % 2 == 1", "bits/scalars",
           "adamant_dw_one_minus_pow", "bits"),
    Mutant("low_word_dropped", "a sum without the low word of y", "src/dw.c", "x.l + y.l", "x.l", "bits/dw",
           "adamant_dw_add"),
    Mutant("low_word_not_negated", "2 - q with the high word of q alone", "src/scalars.c", "{-half.h, -half.l}",
           "{-half.h, 0.0}", "bits/scalars", "adamant_dw_one_minus_pow", "bits"),
    Mutant("splitter", "Veltkamp's constant without its 1", "src/dw.c", "134217729.0", "134217728.0", "bits/dw",
           "adamant_dw_upper_half"),
    Mutant("last_step_refused", "t < 2^53", "src/params.c", "t > ADAMANT_MAX_STEP", "t >= ADAMANT_MAX_STEP",
           "bits/params", "adamant_validate_step"),
    Mutant("null_gradient", "g is not checked", "src/working.inc", " || g == NULL", "", "bits/working",
           "adamant_validate_f32"),
    Mutant("refusal_ignored", "a refused step is taken", "src/adam.inc", "  if (status != ADAMANT_OK)\n    return status;\n",
           "", "bits/adam", "adamant_adam_f32", "@requires"),
    Mutant("penalty_of_moment", "the l2 penalty of m instead of theta", "src/adam_l2.inc", "s.wd, theta[i]",
           "s.wd, m[i]", "bits/adam_l2", "adamant_adam_l2_kernel_f32", "m"),
    Mutant("maximum_is_minimum", "the smaller one", "src/leaf_family.inc", "x < y || y != y", "y < x || y != y",
           "bits/leaf", "larger_f32"),
    Mutant("maximum_loses_nan", "the other operand when the second is NaN", "src/leaf_family.inc",
           "x < y || y != y ? y : x", "x < y ? y : x", "bits/leaf", "larger_f64"),
    Mutant("magnitude_dropped", "g for |g|", "src/leaf_family.inc", "FN(magnitude)(g) + eps", "g + eps", "bits/leaf",
           "weighted_maximum_f32"),
    Mutant("decay_of_both", "the maximum decays with the gradient in it", "src/leaf_family.inc",
           "return FN(larger)(decayed, size);", "return b * FN(larger)(v, size);", "bits/leaf", "weighted_maximum_f64"),
    Mutant("maximum_over_old_v", "vmax lags a step", "src/amsgrad.inc", "FN(larger)(vmax[i], v_t)",
           "FN(larger)(vmax[i], v[i])", "bits/amsgrad", "adamant_amsgrad_kernel_f32", "vmax"),
    Mutant("maximum_unused", "Adam's denominator", "src/amsgrad.inc", "FN(denominator)(vmax_t,",
           "FN(denominator)(v_t,", "bits/amsgrad", "adamant_amsgrad_kernel_f32", "theta"),
    Mutant("null_vmax", "vmax is not checked", "src/amsgrad.inc", "  if (n > 0 && vmax == NULL)\n    return "
           "ADAMANT_NULL_POINTER;\n", "", "bits/amsgrad", "adamant_amsgrad_f32", "@requires"),
    Mutant("maximum_before_correction", "vmax of raw v", "src/amsgrad_hat.inc", "FN(corrected)(v_t, s.rc2)", "v_t",
           "bits/amsgrad_hat", "adamant_amsgrad_hat_kernel_f32", "vmax"),
    Mutant("corrected_twice", "the maximum divided by 1 - beta2^t again", "src/amsgrad_hat.inc",
           "FN(root_plus)(vmax_t, s.e)", "FN(denominator)(vmax_t, s.rc2, s.e)", "bits/amsgrad_hat",
           "adamant_amsgrad_hat_kernel_f64", "theta"),
    Mutant("adamax_eps_twice", "eps in the denominator too", "src/adamax.inc", "FN(update)(step, m_t, v_t)",
           "FN(update)(step, m_t, v_t + e)", "bits/adamax", "adamant_adamax_kernel_f32", "theta"),
    Mutant("adamax_uncorrected", "lr for lr / (1 - beta1^t)", "src/adamax.inc",
           "hp->lr / adamant_dw_one_minus_pow(hp->beta1, t).h", "hp->lr", "bits/adamax", "adamant_adamax_f32", "theta"),
    Mutant("variance_not_clamped", "NaN where v < m^2", "src/rmsprop_centered.inc",
           "FN(larger)(FN(variance)(v_t, m_t), (REAL)0)", "FN(variance)(v_t, m_t)", "bits/rmsprop_centered",
           "adamant_rmsprop_centered_kernel_f32", "theta"),
    Mutant("mean_not_squared", "v - m", "src/leaf_family.inc", "  const REAL square = m * m;\n  return v - square;",
           "  return v - m;", "bits/leaf", "variance_f32"),
    Mutant("variance_of_old_mean", "v_t with the m before it", "src/rmsprop_centered.inc", "FN(variance)(v_t, m_t)",
           "FN(variance)(v_t, m[i])", "bits/rmsprop_centered", "adamant_rmsprop_centered_kernel_f64", "theta"),
]
CONTRACT = [
    Mutant("vmax_overlaps", "vmax need not be apart", "spec/family_arrays.acsl",
           "v + (0 .. n-1), vmax + (0 .. n-1),\n                    g +", "v + (0 .. n-1),\n                    g +",
           "bits/amsgrad", "adamant_amsgrad_kernel_f32", "v"),
    Mutant("contradictory_requires", "a precondition that nobody can meet", "src/leaf.h",
           "/*@ terminates \\true;\n    assigns    \\nothing;\n    ensures    bits: SAME(\\result, FMUL(x, x));",
           "/*@ requires never: x < x;\n    terminates \\true;\n    assigns    \\nothing;\n"
           "    ensures    bits: SAME(\\result, FMUL(x, x));", "bits/leaf", "square_f32", smoke=True),
    Mutant("assigns_widened", "the kernel may write beyond the end", "src/adam.h",
           "    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];\n    ensures    m:",
           "    assigns    theta[0 .. n], m[0 .. n-1], v[0 .. n-1];\n    ensures    m:", "bits/adam",
           "adamant_adam_f32", "@assigns"),
    Mutant("assigns_narrowed", "the kernel is said not to write v", "src/adam.h",
           "    assigns    theta[0 .. n-1], m[0 .. n-1], v[0 .. n-1];\n    ensures    m:",
           "    assigns    theta[0 .. n-1], m[0 .. n-1];\n    ensures    m:", "bits/adam", KERNEL, "@assigns"),
    Mutant("aliasing_allowed", "the arrays need not be apart", "spec/arrays.acsl",
           "      && \\separated(theta + (0 .. n-1), m + (0 .. n-1), v + (0 .. n-1), g + (0 .. n-1));", ";",
           "bits/adam", KERNEL, "m,v_rest"),
    Mutant("wrong_variant", "the loop variant grows", "src/adam.inc", "loop variant n - i;", "loop variant i;",
           "bits/adam", KERNEL, "@variant"),
    Mutant("specification_commuted", "m = (1 - b) g + b m in another order", "spec/gen/adam.acsl",
           "      fadd32(fmul32(b1, m), fmul32(omb1, g));\n\n    logic float adam_next_m",
           "      fadd32(fmul32(omb1, g), fmul32(b1, m));\n\n    logic float adam_next_m",
           "bits/adam", KERNEL, "m"),
    Mutant("specification_of_v", "A2 with g for g^2", "spec/gen/adam.acsl",
           "      fadd32(fmul32(b2, v), fmul32(omb2, fmul32(g, g)));\n\n    logic float adam_next_v",
           "      fadd32(fmul32(b2, v), fmul32(omb2, g));\n\n    logic float adam_next_v", "bits/adam", KERNEL, "v"),
    Mutant("specification_of_domain", "beta = 1 is in the domain", "spec/domains.acsl", "\\lt_double(x, 1.0d)",
           "\\le_double(x, 1.0d)", "bits/params", "adamant_validate_params"),
    Mutant("trusted_root_wrong", "the square root promised to be the identity", "src/trusted.h",
           "same32(\\result, fsqrt32(x))", "same32(\\result, x)", "bits/leaf", "denominator_f32"),
    Mutant("trusted_root_false", "the square root promised to be impossible", "src/trusted.h",
           "ensures    root: same32(\\result, fsqrt32(x))", "ensures    root: \\false", "bits/canary", "canary_trusted",
           says="canary_root"),
    Mutant("gradient_too_large", "twice the magnitude of g", "proofs/wp/finite.h", "#define G_MAX 0x1p43",
           "#define G_MAX 0x1p44", "finite/finite_lemmas/32", ""),
    Mutant("rate_one", "beta up to 1 with an independent 1 - beta", "proofs/wp/finite.h",
           "#define RATE 0x0.ffffffffffp0", "#define RATE 1.0", "finite/finite/64", "moving_average_f64"),
    Mutant("eps_zero", "eps may be zero", "proofs/wp/finite.h", "#define EPS_MIN 0x1p-40\n", "#define EPS_MIN 0.0\n",
           "finite/finite/32", "update_f32"),
    Mutant("published_m_wrong", "m = b m + (1 + b) g", "proofs/wp/published.acsl",
           "beta1 * m + (1.0 - beta1) * g", "beta1 * m + (1.0 + beta1) * g", "real/real_step", "adam_is_published"),
    Mutant("decay_as_l2", "decoupled decay not scaled by lr", "proofs/wp/published.acsl", "+ lr * wd * theta);",
           "+ wd * theta);", "real/real_step", "adamw_is_published", "theta"),
    Mutant("weights_off_by_one", "sum b^(t-i+1) g_i", "proofs/wp/published.acsl", "power(b, t - k) * g[k - 1]",
           "power(b, t - k + 1) * g[k - 1]", "real/real_run", "moving_average_run"),
]
GATES = [
    Mutant("contract_removed", "a function without a contract", "src/leaf.h", SQUARE, "", CONTRACTS, "bits/adam",
           says="function square_f32 has no contract"),
    Mutant("body_removed", "a contract that is assumed", "src/leaf.inc",
           "static inline REAL FN(square)(REAL x)\n{\n  return x * x;\n}\n", "", CONTRACTS,
           "bits/adam", says="the contract of square_f32 is assumed"),
    Mutant("variant_removed", "a loop that need not end", "src/adam.inc", "      loop variant n - i;\n", "", CONTRACTS,
           "bits/adam", says="adamant_adam_kernel_f32 has no variant"),
    Mutant("terminates_removed", "a function that need not return", "src/scalars.h",
           "    terminates \\true;\n    decreases  t;\n", "    decreases  t;\n", CONTRACTS, "bits/scalars",
           says="adamant_dw_one_minus_pow does not promise"),
    Mutant("axiom", "an axiom among the symbols", "spec/dw.acsl", "dw_any reads \\nothing;",
           "dw_any reads \\nothing;\n      axiom round: \\forall double x; same64(fsqrt64(x), x);", LINT, says="`axiom`"),
    Mutant("admitted", "an invariant that is assumed", "src/adam.inc", "      loop invariant m:",
           "      admit loop invariant m:", LINT, says="`admit`"),
    Mutant("misread_literal", "a bound that WP misreads", "spec/domains.acsl", "0x1.fffffffffffffp1023d",
           "1e308d", LINT, says="literal 1e308"),
]
MUTANTS = CODE + CONTRACT + GATES
