# `make serve` shows the site, `make test` checks everything. Both install what they need into .tools/ and the cache of the user.

SHELL := bash
.DEFAULT_GOAL := help
# One after another: the checks share one target folder and two of them a browser.
.NOTPARALLEL:

PORT ?= 8080
KILLS ?= 50
export PATH := $(CURDIR)/.tools/bin:$(PATH)
export CARGO_TARGET_DIR := $(CURDIR)/target
# It would overrule rust-toolchain.toml; and another driver would be taken before chromedriver.
unexport RUSTUP_TOOLCHAIN
unexport GECKODRIVER GECKODRIVER_REMOTE SAFARIDRIVER SAFARIDRIVER_REMOTE CHROMEDRIVER_REMOTE NO_HEADLESS

# Where nobody watches, a lock file that would have to change is an error.
LOCKED := $(if $(CI),--locked)
WASM := --target wasm32-unknown-unknown --features web
DENY := -- -D warnings

# What `make test` runs, in this order: what is quick and often red comes first.
CHECKS := tools test-offline fmt lint test-native test-edition test-map test-foreign test-reference test-wasm build test-e2e

say = @printf '\n\033[1m== %s\033[0m\n' '$(1)'

.PHONY: help serve test test-long test-fast fmt lint lint-core lint-web test-offline test-native test-edition test-map \
	test-foreign test-reference test-wasm build test-e2e pictures crash bare lighthouse bench release reproducible \
	tools clean tools-rust tools-build tools-node tools-openssl tools-browser tools-hosts

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

serve: build ## the release site at http://127.0.0.1:8080/ (PORT=… for another port)
	$(call say,Palmarès is at http://127.0.0.1:$(PORT)/ (stop it with Ctrl+C))
	@.ci/serve dist $(PORT)

test: ## every check there is, with a table at the end
	@MAKE='$(MAKE)' .ci/check $(CHECKS)

# Before a release. `make test` does a part of each of these: see CONTRIBUTING.md.
test-long: ## all of `make test` on every screen and host, from a bare machine; 50 kills; the release twice (2 hours)
	@MAKE='$(MAKE)' PALMARES_THOROUGH=1 PALMARES_KILLS=50 .ci/check $(CHECKS) bare reproducible

test-fast: fmt lint-core test-native ## the daily loop: format, lints and tests of the core

fmt: tools-rust ## format (cargo fmt rewrites)
	$(call say,fmt)
	@cargo fmt --check

lint: lint-core lint-web ## clippy without a warning, core and page

lint-core: tools-rust
	$(call say,lint-core (first time: 1 to 2 minutes))
	@cargo clippy $(LOCKED) --all-targets --features cli $(DENY)
# The core by itself, which may need nothing of the command line.
	@cargo clippy $(LOCKED) --lib $(DENY)

lint-web: tools-rust
	$(call say,lint-web (first time: 1 to 2 minutes))
	@cargo clippy $(LOCKED) $(WASM) --lib --bins --test browser $(DENY)

test-native: tools-rust ## rules, formats, signatures, count, command line
	$(call say,test-native (first time: 3 to 4 minutes))
	@cargo test $(LOCKED) --features cli

test-offline: tools-rust ## whether what is fetched is enough for every build that runs offline
	$(call say,test-offline)
	@.ci/offline

test-edition: tests/edition/node_modules/.installed ## the shipped edition against the official division of France, and every document against its schema
	$(call say,test-edition)
	@node tests/edition/derive.mjs --check public/data/edition.json
	@node tests/edition/register.mjs --check public/register/territories.txt
	@node tests/edition/schema.mjs

test-map: tests/map/node_modules/.installed ## the map of France against the outlines that it is drawn from
	$(call say,test-map)
	@node tests/map/derive.mjs --check public/map/france.svg

test-foreign: tests/foreign/node_modules/.installed tools-openssl ## the golden signed documents, verified by programs that share no code with ours
	$(call say,test-foreign)
	@node tests/foreign/verify.mjs

test-reference: tests/reference/node_modules/.installed ## published ballots, counted by a library that shares no code with ours
	$(call say,test-reference)
	@node tests/reference/standings.mjs

test-wasm: tools-build tools-browser ## the same vectors and the storage, in a headless browser
	$(call say,test-wasm (first time: 2 to 3 minutes))
	@source .tools/browser.env && \
		CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner WASM_BINDGEN_TEST_TIMEOUT=180 \
		cargo test $(LOCKED) $(WASM) --test browser

# The commit it is built from stands on the page and in each ballot; a copy without history says so.
build serve release: export PALMARES_BUILD ?= $(shell git describe --always --dirty --abbrev=12 2>/dev/null || echo sans-historique)

build: ## the release site, in dist/
	@.ci/build

test-e2e: build tests/e2e/node_modules/.installed tools-browser tools-hosts ## journeys, faults, accessibility and hosts of the built site, in a real browser
	$(call say,test-e2e)
	@source .tools/browser.env && source .tools/hosts.env && node --test --test-concurrency=2 --test-reporter spec tests/e2e/*.test.mjs

# `make test` kills ten times; this takes minutes.
crash: build tests/e2e/node_modules/.installed tools-browser ## kill the browser 50 times while it saves, and count what is there again (KILLS=… for another number)
	$(call say,crash (4 minutes))
	@source .tools/browser.env && PALMARES_KILLS=$(KILLS) node --test --test-reporter spec tests/e2e/crash.test.mjs

# No part of `make test`: times depend on what else the machine does.
lighthouse: build tests/e2e/node_modules/.installed tests/lighthouse/node_modules/.installed tools-browser ## how fast a shared link is read on a phone, and what Lighthouse finds wrong
	$(call say,lighthouse (2 to 3 minutes; leave the machine alone meanwhile))
	@source .tools/browser.env && node tests/lighthouse/measure.mjs

# Nor is this.
bench: build tests/e2e/node_modules/.installed tools-browser ## how long a key press keeps the page busy, with 66 nominees and with 5,000; how long the ballots of 50 jurors and of 5,000 take
	$(call say,bench (3 minutes; leave the machine alone meanwhile))
	@source .tools/browser.env && node tests/bench/keys.mjs && node tests/bench/ballots.mjs

release: build ## what organisers without Rust need, as one archive in target/archive/
	$(call say,release)
	@CARGO_BUILD_RUSTFLAGS="$$(.ci/remap)" cargo build $(LOCKED) --quiet --profile program --features cli --bin palmares
	@.ci/release/pack dist target/program/palmares target/archive

# No part of `make test`: it is everything from nothing.
bare: ## both commands of the README in a new clone, with an empty home and empty caches (30 minutes)
	$(call say,bare)
	@.ci/bare

pictures: export PALMARES_PICTURES := 1
pictures: test-e2e ## every page on two screens in both themes, in target/screenshots/

# No part of `make test`: it is two releases from nothing.
reproducible: tools-build ## make the release twice, in two places, and compare every byte (10 to 20 minutes)
	$(call say,reproducible)
	@.ci/reproducible

tools: ## install what is missing, pinned, into .tools/ and the cache (first time: 4 to 5 minutes)
	$(call say,tools)
	@.ci/tools

tools-rust:
	@.ci/tools rust

tools-build:
	@.ci/tools trunk wasm-bindgen

tools-node:
	@.ci/tools node

tools-openssl:
	@.ci/tools openssl

tools-browser:
	@.ci/tools browser

tools-hosts:
	@.ci/tools hosts

tests/%/node_modules/.installed: tests/%/package.json tests/%/package-lock.json | tools-node
	$(call say,npm ci in tests/$*)
	@cd tests/$* && npm ci --no-audit --no-fund --ignore-scripts </dev/null
	@mkdir -p $(@D) && touch $@

clean: ## remove what was built and installed, except .tools/
	rm -rf target dist tests/*/node_modules
