#!/usr/bin/env bash
# Builds Xushi and opens it on the sample store; without a display, draws every page to files instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

readonly BIN=build/release/bin
readonly OUT=build/out
readonly STORE="${XDG_DATA_HOME:-$HOME/.local/share}/xushi/samples/seed-0.7.xushi"

build() {
    echo "Building Xushi."
    cmake --preset release
    cmake --build --preset release
}

create_sample() {
    if [[ -e $STORE ]]; then
        echo "The sample store is $STORE."
        return
    fi
    echo "Creating the sample store $STORE."
    mkdir -p "$(dirname "$STORE")"
    "$BIN/xushi-cli" new "$STORE" --sample seed
}

draw_pages() {
    QT_QPA_PLATFORM=offscreen "$BIN/xushi" --render "$@"
}

draw_everything() {
    echo "No display was found, so Xushi draws its pages and the half-year summary to files."
    rm -rf -- "$OUT"
    mkdir -p "$OUT/dark" "$OUT/scale2"
    draw_pages "$OUT" "$STORE"
    draw_pages "$OUT/dark" "$STORE" --dark
    draw_pages "$OUT/scale2" "$STORE" --scale 2
    for format in xlsx pdf; do
        QT_QPA_PLATFORM=offscreen "$BIN/xushi-cli" summary "$STORE" --period 2025H1 \
            --out "$OUT/2025年上半年全市科技创新主要指标完成情况表.$format"
    done
    echo "These are the files that Xushi made:"
    find "$OUT" -type f | LC_ALL=C sort
}

install_packages run
build
create_sample
if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
    echo "Opening Xushi."
    exec "$BIN/xushi" "$STORE"
fi
draw_everything
