-- What was told of a person that sign-offs are read with: an authority withdrawn, a look at the register, a post ended.
-- One row however many sign-offs they gave or hold; a page joins those of the people it shows.
create table sign_off_history_person
(
    tenant text  not null,
    person uuid  not null,
    body   jsonb not null,
    primary key (tenant, person)
);
select tenant_table('sign_off_history_person');
