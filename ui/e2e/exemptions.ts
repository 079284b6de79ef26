// Which contrast findings are allowed? Only WeChat's own colours inside the practice phone (age-friendly §1.3 rule 8).
//
// Each line: a selector inside `.glass`, and whose colour it is. A step's target below 4.5:1 is named in the
// instruction or wears the ring; that is checked where steps are done.

/** A place inside the phone that may be pale, and why. */
export interface Exemption {
  readonly selector: string;
  readonly why: string;
}

/** All of them. */
export const EXEMPT: readonly Exemption[] = [
  { selector: '.weui-btn_primary', why: 'white on WeChat green #07C160, 2.38:1' },
  { selector: '.selected', why: 'the current tab in WeChat green on bar grey, 2.2:1' },
  { selector: '.main', why: 'the green key of the on-screen keyboard, 2.38:1' },
  { selector: '.off', why: 'a control that is greyed out because it does nothing now' },
  { selector: '.greyed', why: 'extras that are paler in the first runs of a lesson (age-friendly §3)' },
  { selector: '.link', why: 'link blue #576B95 on page grey' },
  { selector: '.status', why: 'the status bar over whatever page lies below' },
];
