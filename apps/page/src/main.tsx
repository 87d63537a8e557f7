import { render } from 'preact';
import { App } from './views/app.tsx';
import './styles/base.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/parts.css';
import './styles/requests.css';
import './styles/answers.css';
import './styles/conformance.css';
import './styles/numbers.css';

const root = document.getElementById('page');
if (root) render(<App />, root);
