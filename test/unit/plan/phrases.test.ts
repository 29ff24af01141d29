import { describe, expect, test } from 'vitest';
import { loadPhrases } from '../../../src/app/load-phrases.ts';
import { fillPhrase } from '../../../src/domain/plan/phrases.ts';
import { PROPOSAL_TRANSITIONS } from '../../../src/domain/status/transitions.ts';
import { loadMessages } from '../../../src/messages/catalog.ts';

const phrases = await loadPhrases();

describe('sentences of the workbook', () => {
  test('every reason for a refusal has words in the workbook and in both languages of the terminal', async () => {
    for (const language of ['id', 'en'] as const) {
      const { notices } = await loadMessages(language);
      expect(Object.keys(phrases.reasons).filter((reason) => notices[`refused-${reason}`] === undefined)).toEqual([]);
    }
  });

  test('every move of a proposal has a word for Riwayat', () => {
    const events = Object.values(PROPOSAL_TRANSITIONS).flatMap((row) => Object.values(row).map((move) => move.event));
    expect(events.filter((event) => !phrases.events[event])).toEqual([]);
  });

  test('the summary begins with the word by which its cell is known', () => {
    expect(phrases.summary.startsWith(phrases.summaryStart)).toBe(true);
  });

  test('a name without a value stays visible', () => {
    expect(fillPhrase('{known} dan {unknown}', { known: 'satu' })).toBe('satu dan {unknown}');
  });
});
