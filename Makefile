# make demo   installs what is missing, builds, scans the fixtures, says where the briefing is
# make test   installs what is missing, builds, runs the tests
SHELL := /bin/bash
.DELETE_ON_ERROR:

DEMO := demo-out
TRACKSCAN := .build/release/trackscan

.PHONY: demo test oracles lint format docs clean

demo: build
	rm -rf $(DEMO)
	$(TRACKSCAN) scan Fixtures/ais/night_meeting.nmea Fixtures/ais/solent_2016-01-12.csv.gz \
	  Fixtures/adsb/long_flight_excerpt.csv Fixtures/adsb/sbs_excerpt.csv \
	  --watchlist Fixtures/watchlists/watchlist.csv --areas Fixtures/areas/areas.geojson \
	  --shipments Fixtures/shipments/shipments.csv --capacity 5 --seed "port of Rotterdam, 2026-05-04" --out $(DEMO)
	@echo "The briefing: $(CURDIR)/$(DEMO)/briefing.html"

.PHONY: build
build:
	scripts/setup
	swift build -c release --product trackscan

test:
	scripts/setup gdal-bin sqlite3
	PATH="$(CURDIR)/.venv/bin:$$PATH" swift test

# The independent decoders that the differential tests compare with. Without them those tests skip, saying so.
oracles:
	scripts/setup python3 python3-venv gpsd-clients
	test -x .venv/bin/python || python3 -m venv .venv
	.venv/bin/python -m pip install --quiet --requirement Tests/Oracles/requirements.txt

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

docs:
	swift package --disable-sandbox generate-documentation --target Tracks

clean:
	rm -rf .build $(DEMO) .venv
