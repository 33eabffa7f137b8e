#include "domain/prose/ProofTable.h"

namespace xushi {

ProofMark proofMark(ProseVerdict verdict) {
    switch (verdict) {
    case ProseVerdict::Equal: return {"√", 0x00664B, 0xE2F3ED};
    case ProseVerdict::RoundedEqual: return {"≈", 0x3D6600, 0xEEF5E1};
    case ProseVerdict::Different: return {"×", 0x9C1C1C, 0xFBE3E3};
    case ProseVerdict::Contradictory: return {"！", 0x8A3C00, 0xFDEBD8};
    case ProseVerdict::NotUnderstood: return {"？", 0x6B5200, 0xFFF6D1};
    case ProseVerdict::Unknown: return {"○", 0x4D4D4D, 0xEFEFEF};
    case ProseVerdict::NoFigure: break;
    }
    return {"–", 0x4D4D4D, 0xFFFFFF};
}

} // namespace xushi
