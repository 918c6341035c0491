# review: machine-drafted, not yet read by a native speaker
## On a form whose request can cross to another town

crosses-what = 下面的事可以由其他城市的部门为您办理：
crosses-consent = 在您看过内容并同意之前，什么都不会转过去。
