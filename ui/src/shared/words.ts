// Where may a Chinese line end? Between words: one that is torn has to be read twice.

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a sentence; a mark stays with the word before it. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of chinese.segment(text)) {
    if (isWordLike !== true && found.length > 0) found.push((found.pop() ?? '') + segment);
    else found.push(segment);
  }
  return found;
}
