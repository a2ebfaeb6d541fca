-- An employee number comes with the request that names it and goes with it when that is refused, as a name does, also
-- for somebody who is known already. One number is one person's; a person may come to have another.

create table vault_employee_number (
  tenant text  not null,
  digest bytea not null,                    -- keyed, so that equal numbers meet and no number is read from it
  person uuid  not null,
  primary key (tenant, digest),
  foreign key (tenant, person) references vault_person (tenant, person) on delete cascade
);
create index vault_employee_number_person on vault_employee_number (tenant, person);

alter table vault_details add column employee_number bytea; -- sealed under the person's key
alter table vault_details add column employee_number_digest bytea;

-- The owner is held by row security too; it has to see every tenant to move the numbers.
alter table vault_person no force row level security;
alter table vault_details no force row level security;

insert into vault_employee_number (tenant, digest, person)
select tenant, employee_number_index, person from vault_person where employee_number_index is not null;

update vault_details d
   set employee_number = p.employee_number, employee_number_digest = p.employee_number_index
  from vault_person p,
       lateral (select command_id from vault_details f
                 where f.tenant = p.tenant and f.person = p.person
                 order by f.confirmed desc, f.valid_from, f.command_id limit 1) first
 where p.employee_number_index is not null
   and d.tenant = p.tenant and d.person = p.person and d.command_id = first.command_id;

alter table vault_person force row level security;
alter table vault_details force row level security;

alter table vault_person drop column employee_number, drop column employee_number_index;
alter table vault_details
  add check ((employee_number is null) = (employee_number_digest is null)),
  add foreign key (tenant, employee_number_digest) references vault_employee_number (tenant, digest);
create index vault_details_employee_number on vault_details (tenant, employee_number_digest)
  where employee_number_digest is not null;

alter table vault_employee_number enable row level security;
alter table vault_employee_number force row level security;
create policy tenants on vault_employee_number
  using (tenant = any (string_to_array(nullif(current_setting('app.tenants', true), ''), ',')));
grant select, insert, update, delete on vault_employee_number to app_rw;
