const SHINE_MS = 4_000;

// Tells for a moment what is new or has changed since the last look. What is there at the first look of a
// subject is not new.
export function freshness(again) {
  let subject;
  let known = new Map();
  const shining = new Map();

  return {
    see(about, rows) {
      const now = new Map(rows.map((row) => [row.key, JSON.stringify(row)]));
      if (about === subject) {
        for (const [key, said] of now) {
          if (known.get(key) !== said) shine(key);
        }
      } else {
        shining.clear();
      }
      [subject, known] = [about, now];
    },
    has: (key) => shining.has(key),
  };

  function shine(key) {
    const turn = {};
    shining.set(key, turn);
    setTimeout(() => {
      if (shining.get(key) === turn && shining.delete(key)) again();
    }, SHINE_MS);
  }
}
