# Node 24 is a dependency of the workspace, so it goes before whatever the machine has.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
export TSX_TSCONFIG_PATH := $(CURDIR)/tsconfig.base.json

# kafkajs computes negative timeouts when idle; the warning about it is harmless.
TSX := node --disable-warning=TimeoutNegativeWarning --import tsx
STACK := $(TSX) tools/local-stack/main.ts
# Written by npm itself at the end of every install.
INSTALLED := node_modules/.package-lock.json

.DEFAULT_GOAL := help
.PHONY: help install generate up down dev status logs stack job seed token test lint format bench bench-growth chaos docs new clean reset

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z%-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(INSTALLED) ## Install the npm packages where they changed, and generate the Prisma clients

# Not `npm ci`: it refuses a lock file that was written without the optional binaries of another platform.
$(INSTALLED): package-lock.json
	@echo "Installing npm packages (a minute or two the first time)"
	@npm install --no-save --no-audit --no-fund --loglevel=error
	@$(STACK) generate
	@touch $@

generate: $(INSTALLED) ## Generate the Prisma clients from the schemas
	@$(STACK) generate

up: $(INSTALLED) ## Start everything and print the addresses (ARGS="--replicas inventory-command=3")
	@$(STACK) up $(ARGS)

down: $(INSTALLED) ## Stop everything, keep the data
	@$(STACK) down $(ARGS)

dev: $(INSTALLED) ## Start everything, rebuild and restart what changes, until Ctrl-C
	@$(STACK) dev $(ARGS)

status: $(INSTALLED) ## Show what runs
	@$(STACK) status $(ARGS)

logs: $(INSTALLED) ## Follow all logs
	@$(STACK) logs $(ARGS)

logs-%: $(INSTALLED) ## Follow one log, for example logs-gateway
	@$(STACK) logs $* $(ARGS)

stack: $(INSTALLED) ## Control one process (ARGS="restart inventory-command")
	@$(STACK) $(ARGS)

job: $(INSTALLED) ## Run a job of a service (ARGS="inventory-command help" lists them)
	@$(STACK) job $(ARGS)

seed: $(INSTALLED) ## Put the sample shop chain into the running stack
	@$(STACK) seed $(ARGS)

token: $(INSTALLED) ## Print a token for the API (ARGS="--roles operator --locations WH-NORTH")
	@$(STACK) token $(ARGS)

test: $(INSTALLED) ## Run all tests, on a stack of their own
	@$(TSX) tools/test/run.ts $(ARGS)

lint: $(INSTALLED) ## Every static check: lint, types, format, file sizes, generated documents
	@$(TSX) tools/test/run.ts --only static

format: $(INSTALLED) ## Format every file
	@prettier --write --log-level warn .

bench: $(INSTALLED) ## Measure speed and cost
	@$(TSX) tools/bench/main.ts $(ARGS)

bench-growth: $(INSTALLED) ## Measure what the same costs on ever larger stacks (ARGS="--until 100k")
	@$(TSX) tools/bench/main.ts growth $(ARGS)

chaos: $(INSTALLED) ## Break things under load and compare all sides afterwards
	@$(TSX) tools/chaos/main.ts $(ARGS)

docs: $(INSTALLED) ## Write the generated documents again
	@$(TSX) tools/docs/write.ts

# Without the daemon, which would go on running for a command that is over in seconds.
new: $(INSTALLED) ## Make a service, a use case or a message (ARGS="message stock-counted --topic movements")
	@$(if $(ARGS),,$(error Say what: make new ARGS="service …", "use-case …" or "message …"; add --help or --dry-run))
	@NX_DAEMON=false $(TSX) node_modules/nx/dist/bin/nx.js generate ./tools/generators/generators.json:$(ARGS)

clean: $(INSTALLED) ## Stop everything and remove build outputs
	@$(STACK) clean $(ARGS)

reset: $(INSTALLED) ## Stop everything and remove all local data
	@$(STACK) reset $(ARGS)
