/** The narrator: one streamed file at a time, on its own bus. Streamed, because minutes of decoded speech are heavy. */
import { packUrl } from '../state/pack.ts';
import { report } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import type { Voice } from '../tour/stage.ts';
import { canPlay, playable } from './files.ts';
import type { Graph } from './graph.ts';

export function createVoice(graph: Graph, context: AudioContext): Voice & { readonly playing: boolean } {
  const element = new Audio();
  element.preload = 'auto';
  context.createMediaElementSource(element).connect(graph.buses.voice);
  let wanted = false;
  // Slower or faster, but not lower or higher. A new source falls back to the default rate.
  const keepSpeed = () => {
    const { tourSpeed } = settings.getState();
    element.preservesPitch = true;
    element.defaultPlaybackRate = tourSpeed;
    element.playbackRate = tourSpeed;
  };
  settings.subscribe((now, before) => {
    if (now.tourSpeed !== before.tourSpeed) keepSpeed();
  });

  const sounding = () => wanted && !element.paused && !element.ended && element.readyState >= 2;
  const quiet = () => {
    wanted = false;
    graph.duck(false);
  };
  element.addEventListener('ended', quiet);
  element.addEventListener('playing', () => wanted && graph.duck(true));
  element.addEventListener('error', () => {
    if (!wanted) return;
    quiet();
    report(
      'narration-missing',
      `voice file ${element.currentSrc}: ${element.error?.message ?? 'unreadable'}`,
      {
        name: decodeURIComponent(new URL(element.src).pathname.split('/').slice(-2).join(' / ')),
      },
    );
  });

  return {
    get playing() {
      return sounding();
    },
    play(files, from) {
      const file = playable(files, canPlay);
      if (file === null) return false;
      wanted = true;
      const url = packUrl(file);
      if (element.src !== url) element.src = url;
      element.currentTime = from;
      keepSpeed();
      element.play().catch((reason: unknown) => {
        // AbortError: replaced or stopped before it began, which is nobody's fault.
        if (reason instanceof DOMException && reason.name === 'NotAllowedError')
          report('audio-blocked', `voice: ${reason.message}`);
      });
      return true;
    },
    stop() {
      element.pause();
      quiet();
    },
    time: () => (sounding() ? element.currentTime : null),
  };
}
