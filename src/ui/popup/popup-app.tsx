import { useEffect, useState } from 'preact/hooks';
import { lastOpenedCase, rememberOpenedCase } from '../../usecases/cases/last-opened-case.js';
import { CaseScreen } from './case-screen.js';
import { HomeScreen } from './home-screen.js';
import { AddOrderScreen } from './orders/add-order-screen.js';
import type { Place } from './popup-route.js';
import { StartScreen } from './start-screen.js';
import { StorageFailed } from './storage-failed.js';
import { WaitingScreen } from './waiting-screen.js';

/** The popup has no state of its own: its screen and every typed word are stored, so it reopens where it was closed. */
export function Popup() {
  const [place, setPlace] = useState<Place | 'failed' | null>(null);
  useEffect(() => {
    lastOpenedCase().then(
      (caseId) => setPlace(caseId ? { name: 'case', caseId } : { name: 'start' }),
      () => setPlace('failed'),
    );
  }, []);
  const go = (next: Place) => {
    setPlace(next);
    void rememberOpenedCase(next.name === 'case' ? next.caseId : null);
  };
  if (place === null) return <WaitingScreen />;
  if (place === 'failed') return <StorageFailed />;
  switch (place.name) {
    case 'start':
      return <StartScreen go={go} />;
    case 'home':
      return <HomeScreen go={go} />;
    case 'case':
      return <CaseScreen key={place.caseId} caseId={place.caseId} go={go} />;
    case 'add':
      return <AddOrderScreen orderId={place.orderId} go={go} />;
  }
}
