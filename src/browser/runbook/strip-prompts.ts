/** A command as a shell takes it: a `$ ` before it belongs to whoever showed it. Other lines stay. */
export const stripPrompts = (text: string): string => text.replace(/^(\s*)\$ /gm, '$1');
