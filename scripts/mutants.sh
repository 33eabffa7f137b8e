#!/usr/bin/env bash
# scripts/mutants.sh [NAME...]: breaks a promise about data in a copy of the program, as tests/mutants/NAME.diff says (all of them, when none is
# named), and runs the tests that have to notice it. Ends with 1 where they do not, where they are not green without it, or where the change does not fit.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

readonly MUTANTS=$PWD/tests/mutants
readonly COPY=build/mutants/source
names=("$@")
[[ ${#names[@]} -gt 0 ]] || for file in "$MUTANTS"/*.diff; do names+=("$(basename "$file" .diff)"); done
export QT_QPA_PLATFORM=offscreen

field() { sed -n "s/^$1: //p" "$MUTANTS/$2.diff"; }

# build PROGRAM
build() { cmake --build --preset ci --target "$1" >../build.log 2>&1; }

# passes PROGRAM TESTS ROUNDS: whether there are such tests and they pass; what is of chance so many times as often.
passes() { XUSHI_LONG=$3 timeout 1800 build/ci/bin/"$1" --gtest_filter="$2" --gtest_brief=1 >../run.log 2>&1 && grep -qE '[1-9][0-9]* tests? from .* ran' ../run.log; }

# What the run that was not green says of itself.
verdict() { sed -nE 's/^ *\[  FAILED  \] ([^ ,]+\.[^ ,]+).*/\1/p' ../run.log | sort -u | paste -sd' '; }

install_packages test
mkdir -p "$COPY"
find . -mindepth 1 -maxdepth 1 ! -name build ! -name .git -exec cp -a --update -t "$COPY" {} +
for name in "${names[@]}"; do # a run that was broken off may have left its mutant
    file=$(sed -n 's|^--- a/||p' "$MUTANTS/$name.diff")
    cmp -s "$file" "$COPY/$file" || cp "$file" "$COPY/$file"
done
cd "$COPY"
cmake --preset ci -DXUSHI_WERROR=OFF >/dev/null # what a mutant leaves unused is no reason not to try it

declare -A greens=()
unseen=()
for name in "${names[@]}"; do
    program=$(field Program "$name") tests=$(field Tests "$name") rounds=$(field Rounds "$name") file=$(sed -n 's|^--- a/||p' "$MUTANTS/$name.diff")
    if [[ -z ${greens["$program $tests $rounds"]:-} ]]; then
        build "$program" || { echo "$program is not built:"; tail -20 ../build.log; exit 1; }
        passes "$program" "$tests" "${rounds:-1}" && greens["$program $tests $rounds"]=yes || greens["$program $tests $rounds"]=no
    fi
    if [[ ${greens["$program $tests $rounds"]} == no ]]; then
        echo "$name: $program $tests is not green without it: $(verdict)"
        unseen+=("$name")
        continue
    fi
    cp -a "$file" ../original
    if ! patch --batch --silent --strip=1 <"$MUTANTS/$name.diff" >../build.log 2>&1 || ! build "$program"; then
        echo "$name: does not fit: $(tail -3 ../build.log)"
        unseen+=("$name")
    elif passes "$program" "$tests" "${rounds:-1}"; then
        echo "$name: NOT SEEN by $program $tests ($(field Promise "$name"))"
        unseen+=("$name")
    else
        echo "$name: seen by $(verdict)"
    fi
    rm -f "$file".orig "$file".rej
    cp ../original "$file" # newer than what was built from the mutant
done
echo "$((${#names[@]} - ${#unseen[@]})) of ${#names[@]} are seen."
[[ ${#unseen[@]} -eq 0 ]]
