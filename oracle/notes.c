/* SPDX-License-Identifier: MIT */
#include "notes.h"

#include <stddef.h>
#include <string.h>

static const char
    nan_payload[] = "payload and sign of NaN",
    order_overflows[] =
        "where an intermediate result may overflow and no bound is proved: infinity or the "
        "number, by the order of operations",
    tie_side[] = "either neighbour where no precision decides";

const struct note notes[] = {
    {"Random", "everyday arithmetic",
     "gradients with magnitudes over a few binades and random signs, at the published "
     "hyperparameters",
     "any wrong formula shows here", "spec/README.md#2-equations", "DeepSpeed#1643 pytorch#118115",
     NULL},
    {"FirstStep", "bias correction",
     "t = 1 from m = v = 0, where m_hat = g and v_hat = g^2 exactly",
     "without bias correction the first update is (1-beta1)/sqrt(1-beta2) times too small or large",
     "arXiv:1412.6980, section 3", "mlx#1640 onnx#3803", NULL},
    {"ZeroGradient", "degenerate input", "gradients that are zero, for ever or after non-zero ones",
     "0/0 where eps is added in the wrong place; averages that do not decay",
     "spec/README.md#4-special-values", "optax#1754", NULL},
    {"NegativeZero", "sign of zero", "gradients, parameters and averages that are -0.0",
     "a wrong sign of zero, by reordering or by branches", "spec/README.md#4-special-values", "",
     NULL},
    {"EpsDominated", "placement of eps", "sqrt(v_hat) below eps, so that eps decides the update",
     "eps inside the square root or before the bias correction changes the update by orders of "
     "magnitude",
     "spec/README.md#2-equations", "pytorch#22628 transformers#35504 pytorch#92551", NULL},
    {"EpsZero", "placement of eps", "eps = 0: the update is +-lr at t = 1 and scale-free later",
     "an eps that is hard-coded or clamped shows", "spec/README.md#4-special-values", "apex#799",
     nan_payload},
    {"SquareThreshold", "underflow and overflow",
     "g at the places where g^2 and (1-beta2) g^2 become subnormal, vanish or overflow, and one "
     "ulp beside",
     "flush-to-zero, another order of the products, or a square that overflows",
     "spec/README.md#9-tolerance", "chainer#6299 dl4j#9972", order_overflows},
    {"Subnormal", "underflow and overflow",
     "subnormal averages and parameters as the starting state",
     "flush-to-zero loses them; v subnormal still has a normal square root",
     "spec/README.md#4-special-values", "LBANN#56 jax#26668", NULL},
    {"Cancellation", "cancellation in m",
     "beta1 m and (1-beta1) g nearly or exactly opposite: alternating signs, a spike then zeros, a "
     "geometric ratio beta1",
     "1-beta1 rounded twice, or a contraction, shows in the few bits that are left",
     "spec/README.md#9-tolerance", "", NULL},
    {"BiasCorrection", "bias correction",
     "steps around which 1 - beta^t rounds to 1 in the working format",
     "a counter off by one, or powers accumulated by products", "spec/README.md#2-equations",
     "pytorch#88173 convnetjs#107", NULL},
    {"JumpStart", "step counter",
     "a start in mid-course at a large t, with averages as they may be there",
     "counters kept in binary16, binary32 or 32-bit integers are off from 257, 2^24 + 1 or 2^31",
     "spec/README.md#1-notation", "ao#4915 pytorch#110940", NULL},
    {"WeightDecay", "weight decay", "weight_decay 0, tiny, lr weight_decay = 1 and above 1",
     "decay coupled with the gradient, applied after the update, or forgotten",
     "arXiv:1711.05101, Algorithm 2", "bitsandbytes#2010 keras#19051 Odyssey#5674", NULL},
    {"Betas", "averages", "beta 0, dyadic betas, 1 - 2^-k up to the precision, beta1 > beta2",
     "1 - beta computed in the working format, betas rounded or swapped",
     "spec/README.md#3-hyperparameter-domains", "keras#21238 tt-metal#55935", NULL},
    {"Tie", "rounding",
     "updates of half an ulp of theta: a constant gradient, eps = 0, lr a power of two",
     "another rounding than to nearest, ties to even", "spec/README.md#6-formats-and-cells", "",
     tie_side},
    {"SubUlpUpdate", "rounding", "updates below half an ulp of theta", "theta must stand still",
     "spec/README.md#7-ulp", "keras-hub#2629 OneTrainer#996", NULL},
    {"NonFinite", "special values", "NaN or an infinity in one element",
     "the damage leaks to other elements, or NaN is swallowed", "spec/README.md#4-special-values",
     "apex#799", nan_payload},
    {"LrZero", "degenerate input",
     "lr = 0, or subnormal: theta moves by weight decay of AdamW times 0, that is not at all",
     "theta moves", "spec/README.md#3-hyperparameter-domains", "", NULL},
    {"Gate", "rectification",
     "RAdam at the steps where its gate opens, and beta2 on both sides of the thresholds of "
     "spec/radam_gate.table",
     "rho_t by the formula in binary64 decides wrongly; > 4 and > 5 taken for one another",
     "spec/family.md#4-radam", "pytorch#39393 AiDotNet.Tensors#960 pytorch#58968", NULL},
    {"Decreasing", "maximum of v",
     "gradients that fall, so that the maximum of v stands while v falls",
     "the maximum forgotten, taken of the new v alone, or after the correction instead of before",
     "spec/family.md#3-relatives-of-adam", "pytorch#78807 optax#1389", NULL},
    {"Centered", "cancellation in v",
     "constant gradients with averages in equilibrium, so that v - m^2 is zero or a rounding error",
     "the square root of a negative variance: NaN where the maximum with zero is missing",
     "spec/family.md#2-adaptive-denominators", "mxnet#6235 FastNN#12", NULL},
    {"Ensemble", "bias correction",
     "every point of a finite sample space as one element, so that E[m_t], E[m_hat_t] and "
     "E[v_hat_t] are known exactly",
     "a mean that is off by more than the mean of the rounding bounds: averages not corrected, or "
     "by another step's power",
     "spec/mathematics.md#3-bias-correction-bias_correction-kb15-section-3", "mlx#1640 onnx#3803",
     NULL},
    {"HardToRound", "rounding",
     "one step whose exact m_t, v_t or theta_t is next to the middle of two numbers of the format",
     "a reference that is rounded twice, or computed with a few bits more, is off by an ulp",
     "spec/README.md#6-formats-and-cells", "", NULL},
    {"Length", "loops", "0, 1, 3, 7, 8, 15 and 17 elements: what is left of a vector register",
     "elements of the tail are skipped, computed otherwise than the others, or written beyond",
     "spec/README.md#2-equations", "pytorch#100701", NULL},
    {NULL, NULL, NULL, NULL, NULL, NULL, NULL},
};

const struct note *note_find(const char *flag)
{
  for (const struct note *n = notes; n->flag != NULL; n++)
    if (strcmp(n->flag, flag) == 0)
      return n;
  return NULL;
}
