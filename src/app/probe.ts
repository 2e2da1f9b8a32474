export const openProbe = () => {};
