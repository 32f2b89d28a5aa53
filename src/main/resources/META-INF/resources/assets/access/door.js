// The page works without this file. With it: a passphrase can be looked at, and a locked shift key is told.

for (const field of document.querySelectorAll('input[type=password]')) {
  const button = field.parentElement.querySelector('.voir');
  const hint = document.getElementById(`${field.id}-verr`);

  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      button.firstElementChild.textContent = shown ? button.dataset.show : button.dataset.hide;
    });
    // What is sent must be hidden again: browsers remember what stands in a field of text.
    field.form.addEventListener('submit', () => {
      field.type = 'password';
    });
  }
  if (hint) {
    const look = event => {
      const words = event.getModifierState?.('CapsLock') ? hint.dataset.words : '';
      if (hint.textContent !== words) {
        hint.textContent = words;
      }
    };
    field.addEventListener('keydown', look);
    field.addEventListener('keyup', look);
    field.addEventListener('blur', () => {
      hint.textContent = '';
    });
  }
}

const first = document.querySelector('#name');
if (first) {
  (first.value ? document.getElementById('passphrase') ?? first : first).focus();
}
