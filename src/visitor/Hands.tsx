/**
 * The visitor's hands in the scene, whatever holds them: pointing and pressing on the page, the ground's ray targets and
 * its mark, the hotspots, the ways one walks when one has pressed. A chunk of its own that comes right after the first
 * picture: until then one sees the site, looks round and walks by key.
 */
import { useEffect } from 'react';
import { ScreenPointers } from '../app/ScreenPointers.tsx';
import { Hotspots } from '../hotspots/Hotspots.tsx';
import { Ground } from './Ground.tsx';
import { MarkView } from './MarkView.tsx';
import { findPath } from './walk/path.ts';
import { ways } from './walk/ways.ts';

export function Hands() {
  useEffect(() => {
    ways.find = findPath;
    return () => {
      ways.find = null;
    };
  }, []);
  return (
    <>
      <ScreenPointers />
      <Ground />
      <Hotspots />
      <MarkView />
    </>
  );
}
