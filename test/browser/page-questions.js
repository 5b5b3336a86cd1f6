/* global document, getComputedStyle, innerWidth */
/* Runs inside the page under test: what one can only ask the browser itself. */
({
  /** What has the focus, as a screen reader names it. */
  focused() {
    const at = document.activeElement;
    const label = 'labels' in at ? at.labels?.[0] : undefined;
    return (at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent ?? '').trim();
  },

  /** `solid` where one sees what has the focus. */
  focusOutline() {
    const at = document.activeElement;
    return getComputedStyle(at.closest('.phones label') ?? at).outlineStyle;
  },

  /** Whether the focus is on the phone, and not in what lies over it. */
  focusOnPhone() {
    return document.activeElement.closest('main') !== null;
  },

  /** Pixels that one would have to scroll to the side. */
  sideways() {
    return document.documentElement.scrollWidth - innerWidth;
  },

  /** Formats a text and writes the tree as tags. */
  async formatted(text) {
    const { parse } = await import('/simulator/format.js');
    const shown = (node) =>
      typeof node === 'string' ? node : `<${node.tag}>${node.children.map(shown).join('')}</${node.tag}>`;
    return parse(text).map(shown).join('');
  },

  /** Controls that a screen reader could not name, as their markup begins. */
  unnamedControls() {
    const named = (control) => {
      const labelled = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const words = [
        control.getAttribute('aria-label'),
        ...labelled.map((id) => document.getElementById(id)?.textContent),
        control.matches('a, button, [role="status"]') ? control.textContent : '',
        ...[...(control.labels ?? [])].map((label) => label.textContent),
      ];
      return words.some((word) => (word ?? '').trim() !== '');
    };
    return [...document.querySelectorAll('a[href], button, input, select, textarea, dialog, [role]')]
      .filter(
        (control) => control.checkVisibility({ visibilityProperty: true }) && control.textContent !== null,
      )
      .filter((control) => control.getAttribute('role') !== 'status' && !named(control))
      .map((control) => control.outerHTML.slice(0, 80));
  },

  /** Texts whose contrast is below 4.5 to 1 (WCAG 2.2, 1.4.3), with what it is. */
  faintTexts() {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgba = (color) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], [br, bg, bb]) => [
      r * a + br * (1 - a),
      g * a + bg * (1 - a),
      b * a + bb * (1 - a),
      1,
    ];
    const behind = (element) => {
      if (element === null) return [255, 255, 255, 1];
      const own = rgba(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const opacity = (element) =>
      element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
    const light = (rgb) => {
      const [r, g, b] = rgb
        .slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (element) => {
      const ground = behind(element);
      const [r, g, b] = rgba(getComputedStyle(element).color);
      const [bright, dark] = [light(over([r, g, b, opacity(element)], ground)), light(ground)].sort(
        (x, y) => y - x,
      );
      return (bright + 0.05) / (dark + 0.05);
    };
    return [...document.body.querySelectorAll('*')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''),
      )
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest('.hidden, [inert], option, svg, noscript') === null)
      .map((element) => ({ element, ratio: contrast(element) }))
      .filter(({ ratio }) => ratio < 4.5)
      .map(
        ({ element, ratio }) =>
          `${ratio.toFixed(2)} ${element.className} ${element.textContent.slice(0, 30)}`,
      );
  },
});
