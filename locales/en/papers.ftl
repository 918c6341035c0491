paper-empty = This file is empty. Choose it again, or take the photo again.
paper-heic = This is a HEIC photo, which cannot be read here. Set the camera to “Most compatible” (on an iPhone: Settings, Camera, Formats), or take a screenshot of the photo and add that.
paper-other-picture = This kind of picture cannot be read here. Save it as JPEG or PNG, or take a screenshot of it and add that.
paper-program = This file is a program, whatever its name says. Programs are not taken.
paper-office = This is an office document. Save it as PDF and add that, or print it and add a photo.
paper-packed = This is a packed folder. Unpack it and add the files one by one.
paper-recording = This is a sound or video recording, which is not taken here. Write down what matters, or add a photo.
paper-web-page = This is a web page, which can hold scripts. Print it to PDF, or add a screenshot.
paper-unknown = It cannot be seen what kind of file this is. Photos (JPEG, PNG, WebP, BMP), PDF and plain text can be added.
paper-not-as-named = This file is not what its name says. Photos (JPEG, PNG, WebP, BMP), PDF and plain text can be added.
paper-damaged = This file is damaged or was cut off on its way. Add it again, or take the photo again.
paper-too-many-pixels = This picture has more than { $max } million pixels. Make it smaller, or take a photo of the page with a phone.
paper-too-many-pages = This PDF has more than { $max } pages. Add only the pages that matter.
paper-locked = This PDF is locked with a password. Save it without one, or add photos of its pages.
paper-too-heavy = This file takes too much to read. Add photos of its pages instead.
paper-script = This file holds a program. It cannot run on this page; what you see are pictures of its pages.
paper-script-stays = This file holds a program, so it is not given out. Look at its pages here.
paper-not-shown = This file cannot be shown here.
paper-back = Back to the request
paper-pages = Pages
paper-page = Page { $page } of { $pages }
paper-previous = Page before
paper-next = Next page
paper-alt = { $name }, page { $page } of { $pages }
paper-download = Save the file
paper-too-many-files = At most { $max } files can be added at once. Add the others after these.
paper-count = { $n ->
    [one] { $n } page
   *[other] { $n } pages
}
