// A card's picture leads to /card#CODE. What follows the # never leaves the browser: it is put into
// the box, and taken out of the address and the history. Without script the code is typed.
"use strict";
const box = document.getElementById("code");
if (box && location.hash.length > 1) {
  box.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
  box.focus();
}
