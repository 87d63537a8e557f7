import { Status } from '../parts/status.tsx';
import type { Preset } from '../wire/wire.ts';

/** The presets, and which is chosen. */
export interface PresetMenuProps {
  readonly presets: readonly Preset[];
  readonly chosen: Preset;
  readonly onChoose: (preset: Preset) => void;
}

function groupsOf(
  presets: readonly Preset[],
): (readonly [group: string, presets: readonly Preset[]])[] {
  return [...Map.groupBy(presets, ({ group }) => group)];
}

/** On a wide screen: a list beside the request. */
function PresetList({ presets, chosen, onChoose }: PresetMenuProps) {
  return (
    <nav class="presets" aria-label="Requests to begin with">
      {groupsOf(presets).map(([group, members]) => (
        <div key={group}>
          <h2>{group}</h2>
          <ul>
            {members.map((preset) => (
              <li key={preset.name}>
                <button
                  type="button"
                  aria-current={preset === chosen ? 'true' : undefined}
                  onClick={() => onChoose(preset)}
                >
                  <Status code={preset.statusCode} />
                  <span>{preset.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** On a narrow one: a menu of the system. */
function PresetSelect({ presets, chosen, onChoose }: PresetMenuProps) {
  const choose = (index: string) => {
    const preset = presets[Number(index)];
    if (preset) onChoose(preset);
  };
  return (
    <div class="preset-select">
      <label for="preset">Request to begin with</label>
      <select
        id="preset"
        value={presets.indexOf(chosen)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {groupsOf(presets).map(([group, members]) => (
          <optgroup key={group} label={group}>
            {members.map((preset) => (
              <option key={preset.name} value={presets.indexOf(preset)}>
                {preset.statusCode} {preset.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** The requests to begin with: a list or a menu, whichever the screen has room for. */
export function PresetMenu(props: PresetMenuProps) {
  return (
    <>
      <PresetList {...props} />
      <PresetSelect {...props} />
    </>
  );
}
