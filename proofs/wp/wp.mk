# The proofs of the C code. Each target fails when one goal is unproved (proofs/wp/prove.py).
.PHONY: wp wp-clean wp-cache-update wp-mutants
wp: ## the proofs of src/: those on record with the same inputs, and the others proved
	$(PYTHON) proofs/wp/prove.py cached --build $(B)
wp-clean: ## the proof obligations of src/, every prover run
	$(PYTHON) proofs/wp/prove.py clean --build $(B)
wp-cache-update: ## prove what changed and write proofs/wp/proved.json
	$(PYTHON) proofs/wp/prove.py update --build $(B)
wp-mutants: ## each planted error must lose a goal
	$(PYTHON) proofs/wp/mutate.py --build $(B)
