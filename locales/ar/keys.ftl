# review: machine-drafted, not yet read by a native speaker

case-number = رقم الملف
case-number-what = للدور والرسائل والهاتف. ولا يفتح شيئًا.
keep-number = اكتب رقم الملف أيضًا بعيدًا عن البطاقة: لا يفتح شيئًا، لكن الشباك يجد طلبك به.
staff-number-open = افتح
staff-number-none = لا يوجد لدى نقاطك ملف بهذا الرقم. راجع الأرقام.
