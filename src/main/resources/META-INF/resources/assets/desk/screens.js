// Screens as the desk tells of them: what each should show, what it says that it shows, and in how many words.

/** What one wall shows: what was set for all comes before its own. */
function wanted(walls, room) {
  const own = walls.find((wall) => wall.room === room);
  return walls[0].curtain || Boolean(own?.curtain);
}

/** Whether a screen has said, not long ago, that it shows what it should. */
function isConfirmed(screen, curtain) {
  return screen.fresh && screen.curtain === curtain && (!curtain || screen.view === 'pause');
}

function state(screen, curtain, say) {
  if (!screen.fresh) {
    return { kind: 'muet', words: say('isSilent', { seconds: screen.seconds }) };
  }
  if (screen.curtain !== curtain) {
    return { kind: 'attend', words: say('isPending') };
  }
  if (!screen.paints || !screen.visible) {
    return { kind: 'muet', words: say('isFrozen') };
  }
  if (curtain) {
    return { kind: 'tire', words: say('isDrawn') };
  }
  const words = { posts: () => say(screen.posts === 1 ? 'isPosts1' : 'isPosts', { n: screen.posts }), empty: () => say('isEmpty') };
  return { kind: screen.view === 'pause' ? 'attend' : 'montre', words: (words[screen.view] ?? (() => say('isNeutral')))() };
}

/** One line for each screen, in the order of walls. */
export function lines({ walls, screens }, say) {
  const places = new Map(walls.map((wall, index) => [wall.room, index]));
  return [...screens]
    .sort((a, b) => (places.get(a.room) ?? 99) - (places.get(b.room) ?? 99) || a.screen.localeCompare(b.screen))
    .map((screen) => {
      const curtain = wanted(walls, screen.room);
      const number = walls[places.get(screen.room)]?.number;
      return {
        key: screen.screen,
        number,
        name: screen.room ? say('room', { number: number ?? screen.room }) : say('common'),
        size: `${screen.width}\u202f×\u202f${screen.height}`,
        confirmed: isConfirmed(screen, curtain),
        ...state(screen, curtain, say),
      };
    });
}
