# review: machine-drafted, not yet read by a native speaker
correct-listing-name = 反映这个页面有错
correct-listing-summary = 维护这个页面的单位会在三个工作日内核实并改正。您不必说明自己是谁。
correct-listing-what = 哪里不对？
correct-listing-closed = 应该开门的时候关着
correct-listing-number = 电话号码不对
correct-listing-moved = 不在这里，或者已经搬走
correct-listing-waiting-list = 要排队等候，或者名额已满
correct-listing-not-offered = 已经不再提供
correct-listing-text = 发生了什么？什么时候？（可不填）
correct-listing-text-hint = 请不要写姓名。只有维护页面的单位能看到。
correct-listing-corrected = 谢谢您。您说得对，页面已经改正。
correct-listing-told-source = 谢谢您。我们已经告知信息的来源单位，由他们改正。
correct-listing-it-is-so = 谢谢您。我们核实过了：情况和页面上写的一样。
