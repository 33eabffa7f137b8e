#!/usr/bin/env bash
# scripts/coverage.sh [PROGRAM...]: which lines of the domain and of the store their tests run: a line per layer, and the lines
# that none runs in build/coverage/src-domain.txt and src-store.txt. Ends with 1 where a layer has fewer than 95 %. PROGRAM: further test programs to count.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

readonly LEAST=95
readonly LAYERS=(src/domain src/store)
readonly COUNTS=build/coverage/counts.json
programs=(domain_tests recognition_tests prose_tests store_tests usecase_tests "$@")

install_packages coverage
cmake --preset coverage >/dev/null
cmake --build --preset coverage --target "${programs[@]}"
find build/coverage -name '*.gcda' -delete
for program in "${programs[@]}"; do
    build/coverage/bin/"$program" --gtest_brief=1
done
# Of a line that a killed child ran nothing is counted; what the compiler adds for exceptions is no line of ours.
gcovr --root . --object-directory build/coverage --exclude-throw-branches --exclude '.*/(tests|build)/.*' --json "$COUNTS" build/coverage/src
too_few=0
for layer in "${LAYERS[@]}"; do
    gcovr --root . --add-tracefile "$COUNTS" --filter "$layer/" --txt "build/coverage/${layer//\//-}.txt"
    gcovr --root . --add-tracefile "$COUNTS" --filter "$layer/" --fail-under-line "$LEAST" --json-summary "build/coverage/${layer//\//-}.json" || too_few=1
    printf '%-12s %s\n' "$layer" "$(sed -nE 's/^TOTAL +([0-9]+) +([0-9]+) +([0-9]+%).*/\3: \2 of \1 lines/p' "build/coverage/${layer//\//-}.txt")"
done
exit "$too_few"
