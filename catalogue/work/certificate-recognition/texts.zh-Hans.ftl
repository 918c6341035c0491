# review: machine-drafted, not yet read by a native speaker
certificate-recognition-name = 证书认定
certificate-recognition-summary = 把外地或国外的证书与本地的对照，并给您出具认定书。
certificate-recognition-synonyms = 学历认证, 职业资格互认, 证书认可

certificate-recognition-title = 证书上写的是什么？
certificate-recognition-title-hint = 例如：焊工、护士、驾驶员、高中毕业。
certificate-recognition-awarded-by = 由谁颁发？
certificate-recognition-place = 在哪个城市、哪个国家？
certificate-recognition-year = 哪一年？
certificate-recognition-purpose = 您要用来做什么？
certificate-recognition-purpose-job = 找工作
certificate-recognition-purpose-course = 上学或培训
certificate-recognition-purpose-licence = 办理从业许可
certificate-recognition-lost = 原件遗失了吗？

certificate-recognition-basis = 本市的证书对照规定
certificate-recognition-if-any = 您有外地或外国的证书
