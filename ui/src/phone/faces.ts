// Which words in square brackets are small faces of WeChat, and how are they drawn?

const FACES: Record<string, string> = {
  微笑: 'smile',
  大笑: 'laugh',
  爱心: 'heart',
  强: 'thumbs-up',
  难过: 'frown',
  惊讶: 'meh',
  玫瑰: 'flower-2',
  太阳: 'sun',
  咖啡: 'coffee',
  礼物: 'gift',
};

/** A line of a message in pieces: text, or the icon of a small face. */
export function pieces(line: string): { text: string; icon: string | null }[] {
  return line
    .split(/(\[[^\]]+\])/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, icon: text.startsWith('[') ? (FACES[text.slice(1, -1)] ?? null) : null }));
}
