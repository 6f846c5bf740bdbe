/** @jsxImportSource react */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import type { GraphiQLPlugin } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { createContext, useContext, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Caller, nobody } from './callers.ts';
import { fetcherFor } from './fetcher.ts';
import { Panel } from './panel.tsx';

// GraphiQL renders a plugin's content without props, so the caller reaches the pane by context.
const CallerContext = createContext<{ caller: Caller; become: (caller: Caller) => void }>({
  caller: nobody,
  become: () => undefined,
});
let current = nobody;
const fetcher = fetcherFor(() => current);

const liuke: GraphiQLPlugin = {
  title: 'Callers and examples',
  icon: () => <span aria-hidden="true">留</span>,
  content: () => <Panel {...useContext(CallerContext)} />,
};
const plugins = [liuke];

const Explorer = () => {
  const [caller, setCaller] = useState(current);
  const become = (next: Caller) => {
    current = next;
    setCaller(next);
  };
  return (
    <CallerContext value={{ caller, become }}>
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        visiblePlugin={liuke}
        defaultEditorToolsVisibility="variables"
        shouldPersistHeaders={false}
      >
        <GraphiQL.Logo>留客 Liuke</GraphiQL.Logo>
      </GraphiQL>
    </CallerContext>
  );
};

createRoot(document.getElementById('explorer')!).render(<Explorer />);
