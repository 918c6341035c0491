# review: machine-drafted, not yet read by a native speaker
case-acting = لمن الطلب
acting-proof-ready = جهّز هذا: { $name }
