# review: machine-drafted, not yet read by a native speaker
case-acting = 为谁申请
acting-proof-ready = 请准备好：{ $name }
