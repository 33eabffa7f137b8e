# shellcheck shell=bash
# Sourced by run.sh, test.sh, fuzz.sh and coverage.sh: the Debian 12 packages that Xushi is built, run and tested with.

readonly BUILD_PACKAGES=(
    build-essential cmake ninja-build pkg-config ccache
    qt6-base-dev qt6-base-dev-tools qt6-charts-dev qt6-svg-dev libqt6opengl6-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n qt6-wayland libgl1-mesa-dev
    libsqlitecpp-dev libsqlite3-dev libcli11-dev nlohmann-json3-dev libcsv-dev libexpat1-dev
    libgmp-dev libxml2-dev libgsf-1-dev libzip-dev libxlsxwriter-dev libqpdf-dev libssl-dev libicu-dev
    libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev
    fonts-noto-cjk fontconfig poppler-utils
)
readonly CHECKING_PACKAGES=(python3 libreoffice-calc-nogui libreoffice-writer-nogui unzip)
readonly FUZZING_PACKAGES=(clang libclang-rt-dev)
readonly COVERAGE_PACKAGES=(gcovr)

is_installed() {
    local status
    status=$(dpkg-query --show --showformat='${db:Status-Status} ' "$1" 2>/dev/null) || return 1
    [[ " $status" == *" installed "* ]]
}

# A check may be met by either build of a part of LibreOffice; they cannot stand side by side.
is_provided() {
    is_installed "$1" || { [[ $1 == libreoffice-*-nogui ]] && is_installed "${1%-nogui}"; }
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        echo "Cannot install packages: run this once as root, or install sudo." >&2
        return 1
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

debian_packages() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

# install_packages run|test|fuzz|coverage: installs what is missing and touches nothing else.
install_packages() {
    local wanted=("${BUILD_PACKAGES[@]}") missing=() package
    if [[ $1 == test ]]; then
        wanted+=("${CHECKING_PACKAGES[@]}")
    elif [[ $1 == fuzz ]]; then
        wanted+=("${FUZZING_PACKAGES[@]}")
    elif [[ $1 == coverage ]]; then
        wanted+=("${COVERAGE_PACKAGES[@]}")
    fi
    for package in "${wanted[@]}"; do
        is_provided "$package" || missing+=("$package")
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        echo "All ${#wanted[@]} packages are installed."
        return 0
    fi
    echo "Installing ${#missing[@]} missing packages: ${missing[*]}"
    debian_packages update
    debian_packages install --yes --no-install-recommends "${missing[@]}"
}
