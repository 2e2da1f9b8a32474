/** With what a text begins that a person has yet to write; `site:check` looks for it. */
export const TO_FILL_IN = '…';
