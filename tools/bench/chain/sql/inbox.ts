import { chainTenant } from '../chain';

/** Answers are remembered for so long. */
export const rememberedDays = 21;

const instantText = `to_char(m.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const legOf = (leg: string): string =>
  `'{"movementId":"' || ${leg}.id || '","onHand":' || ${leg}.on_hand_after || ',"available":' || ${leg}.on_hand_after ||
   ',"version":' || ${leg}.version || '}'`;

/**
 * The answers to the commands of the last days, as the service would have stored them: its index is as large as it gets.
 * `quantity` is what was asked for: signed for an adjustment, absolute for a count. Uses movement_key for the other leg.
 */
export const inbox = `
  INSERT INTO inventory_command.inbox (command_id, tenant_id, body_hash, result, recorded_at)
  SELECT m.command_id, m.tenant_id, 'q0Zt6mZ2mV0cM6oTn8kZVg',
         '{"commandId":"' || m.command_id || '","bodyHash":"q0Zt6mZ2mV0cM6oTn8kZVg","outcome":"accepted","accepted":' ||
         CASE WHEN other.id IS NULL
           THEN '{"kind":"movement","movementId":"' || m.id || '","type":"' || m.type || '","productId":"' ||
                m.product_id || '","locationId":"' || m.location_id || '","quantity":' ||
                CASE m.type WHEN 'COUNT' THEN m.on_hand_after WHEN 'ADJUSTMENT' THEN m.on_hand_change
                  ELSE abs(m.on_hand_change) END ||
                ',"onHandChange":' || m.on_hand_change || ',"onHand":' || m.on_hand_after || ',"available":' ||
                m.on_hand_after || ',"version":' || m.version || ',"recordedAt":"' || ${instantText} || '"}}'
           ELSE '{"kind":"transfer","fromLocationId":"' || m.location_id || '","toLocationId":"' || other.location_id ||
                '","lines":[{"productId":"' || m.product_id || '","quantity":' || -m.on_hand_change || ',"from":' ||
                ${legOf('m')} || ',"to":' || ${legOf('other')} ||
                '}],"recordedAt":"' || ${instantText} || '"}}' END,
         m.recorded_at
  FROM inventory_command.movement m
  LEFT JOIN inventory_command.movement other
    ON m.type = 'TRANSFER_OUT' AND other.tenant_id = m.tenant_id AND other.product_id = m.product_id
   AND other.location_id = m.counterpart_location_id AND other.version = m.version
  WHERE m.tenant_id = '${chainTenant}' AND m.line = 0 AND m.recorded_at > now() - interval '${rememberedDays} days'`;
