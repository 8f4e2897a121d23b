(() => {
  // An invitation in the address is a secret: it leaves the address bar before anything is drawn.
  // The browser has already noted the visit in its history, which no page can change.
  const place = `palmares:${new URL('./', document.baseURI).pathname}:invitation`;
  function take() {
    const { hash, pathname, search } = location;
    let text = hash;
    for (let times = 0; times < 8 && text.includes('%'); times += 1) {
      try {
        text = decodeURIComponent(text);
      } catch {
        break;
      }
    }
    if (!/(^#i=|1\.eyJ)/.test(text)) return false;
    history.replaceState(history.state, '', pathname + search);
    try {
      sessionStorage.setItem(place, hash);
    } catch {
      // Where nothing may be stored it lasts as long as the page.
      window.palmaresInvitation = hash;
    }
    return true;
  }
  take();
  // A link that is opened where its page is open already loads nothing by itself.
  addEventListener('hashchange', () => {
    if (take()) location.reload();
  });
})();
